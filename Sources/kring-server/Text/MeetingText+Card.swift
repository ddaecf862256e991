import KringCore

// The card of the meeting that matters now.
extension MeetingText {
    enum Card {
        static let nothing = "Er is nog niets gepland"

        /// `Vanavond: 4e vergadering`
        static func heading(_ meeting: MeetingOutline, number: Int, today: CalendarDay, now: Int) -> String {
            "\(moment(meeting, today: today, now: now)): \(number)e \(StateWords.word(meeting.kind))"
        }

        private static func moment(_ meeting: MeetingOutline, today: CalendarDay, now: Int) -> String {
            if meeting.end.utcMinutes <= now { return "Nog in te vullen" }
            if meeting.start.utcMinutes <= now { return "Nu bezig" }
            switch meeting.start.day - today {
            case 0: return meeting.start.minute >= 18 * 60 ? "Vanavond" : "Vandaag"
            case 1: return "Morgen"
            default: return "Volgende"
            }
        }

        static func remind(_ count: Int) -> String {
            count == 1 ? "Herinner wie nog niet antwoordde" : "Herinner de \(count) zonder antwoord"
        }
    }
}
