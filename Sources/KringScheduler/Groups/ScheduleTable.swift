/// Schedules that no construction here gives and that search does not find in a reasonable time, written out.
enum ScheduleTable {
    /// Thirty-two persons in eight groups of four meet everybody but one exactly once, in ten rounds: the most there can
    /// be, since each meets three others a round. Whoever is next to each other in the alphabet, A and B to o and p, never
    /// meets.
    ///
    /// Found, and printed again by, `scripts/eight_fours.py`: the schedule looks the same after each of eight moves, which
    /// leaves an exact cover of 72 classes of pairs. That there is a schedule of ten rounds was known (A. Aguado, 2004).
    private static let eightFours = """
        ACfh BDeg EGbd FHac IKNP JLMO ikmo jlnp
        ADFG BCEH ILjk JKil MPno NOmp adeh bcfg
        AEIM BFJN CGKO DHLP afin bejm chkp dglo
        AHlm BGkn CFjo DEip IOdf JPce KMbh LNag
        AJak BIbl CLci DKdj ENeo FMfp GPgm HOhn
        AKen BLfm CIgp DJho EOaj FPbi GMcl HNdk
        ALbo BKap CJdm DIcn EPfk FOel GNhi HMgj
        ANcj BMdi CPal DObk EJgn FIhm GLep HKfo
        AOgi BPhj CMek DNfl EKcm FLdn GIao HJbp
        APdp BOco CNbn DMam ELhl FKgk GJfj HIei
        """

    /// Rounds of a written schedule for groups of these sizes; nil when there is none.
    static func rounds(sizes: [Int]) -> [[[Int]]]? {
        guard sizes.count == 8, sizes.allSatisfy({ $0 == 4 }) else { return nil }
        return eightFours.split(separator: "\n").map { line in
            line.split(separator: " ").map { group in group.utf8.map { $0 < 97 ? Int($0) - 65 : Int($0) - 97 + 16 } }
        }
    }
}
