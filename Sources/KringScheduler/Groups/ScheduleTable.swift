/// Schedules that no construction here gives and that search does not find in a reasonable time, written out.
enum ScheduleTable {
    /// Thirty-two persons in eight groups of four meet everybody but one exactly once, in ten rounds: the most there can
    /// be, since each meets three others a round. That such a schedule exists was shown by A. Aguado (2004). Whoever shares
    /// a letter never meets.
    private static let eightFours = """
        ABCD EFGH IJKL MNOP abcd efgh ijkl mnop
        AEIm BcgH DFKp dfkP aeiM bCGh jLNo JlnO
        Aflo Bhkm DGiN aFLO bHKM CeJP cEjp dgIn
        AciL BdjK bDJk FgoP fGOp aCIl EhMn eHmN
        AgKN BElP DHIo dhiO beLp Cfjm cFJM aGkn
        AhJp BFin cDmO bfIN eGKl CdMo EgkL aHjP
        AdeF BGJo aDEf chlN iKmP CHLn bgjO IkMp
        AbnP aBNp DglM ceko fHiJ CEKO FhIj dGLm
        AGjM BeIO DhLP agJm cfKn CFkN bEio dHlp
        AHkO BfLM Dejn bFlm cGIP Cgip dEJN ahKo
        """

    /// Rounds of a written schedule for groups of these sizes; nil when there is none.
    static func rounds(sizes: [Int]) -> [[[Int]]]? {
        guard sizes.count == 8, sizes.allSatisfy({ $0 == 4 }) else { return nil }
        return eightFours.split(separator: "\n").map { line in
            line.split(separator: " ").map { group in group.utf8.map { $0 < 97 ? Int($0) - 65 : Int($0) - 97 + 16 } }
        }
    }
}
