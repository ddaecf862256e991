/// An enumeration kept as a small number, in tables that are read by the hundred thousand.
///
/// The numbers are a promise to every file ever written: a case may be added at the end, and none may move.
protocol StoredCode: RawRepresentable, CaseIterable, Equatable where RawValue == String {
    /// The cases in the order of their numbers, from 0.
    static var stored: [Self] { get }
}

extension StoredCode {
    /// The number in the database.
    @inline(__always)
    var code: Int {
        Self.stored.firstIndex(of: self)!
    }

    /// The case of a number that the schema's checks let in.
    @inline(__always)
    init(code: Int) {
        self = Self.stored[code]
    }
}

extension Meeting.Kind: StoredCode {
    static let stored: [Self] = [
        .regular, .activity, .intervision, .hospitalConsultation, .umbrella, .interdisciplinary, .generalAssembly,
    ]
}

extension Meeting.Status: StoredCode {
    static let stored: [Self] = [.planned, .held, .cancelled]
}

extension Attendance.Status: StoredCode {
    static let stored: [Self] = [.present, .excused, .absent]
}

extension Office.Kind: StoredCode {
    static let stored: [Self] = [.chair, .secretary, .treasurer, .careCouncilDelegate, .coordinator]
}
