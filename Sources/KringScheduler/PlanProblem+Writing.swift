extension PlanProblem {
    /// The problem as a `kring-plan/1` document, one element of the large lists per line.
    public func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("format", "kring-plan/1")
            writer.field("name", name)
            writer.field("startDate", startDate)
            writer.field("days", days)
            writer.field("startWeekday", startWeekday)
            writer.list("parts", parts) { writer, part in
                writer.field("name", part.name)
                writer.field("start", part.start)
                writer.field("end", part.end)
            }
            writer.field("closedDays", closedDays)
            writer.field("schoolHolidays", schoolHolidays)
            writer.field("circleGap", circleGap)
            writer.lists("travel", travel)
            writer.key("weights")
            writer.object { weights.write(to: &$0) }
            writer.list("venues", venues) { $1.write(to: &$0) }
            writer.list("persons", persons) { $1.write(to: &$0) }
            writer.list("circles", circles) { $1.write(to: &$0) }
            writer.list("meetings", Array(meetings.enumerated())) { $1.element.write(to: &$0, index: $1.offset) }
            writer.list("series", series) { $1.write(to: &$0) }
        }
        writer.newline()
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func list<Element>(
        _ key: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
    ) {
        self.key(key)
        array { writer in
            for element in elements {
                writer.newline()
                writer.object { body(&$0, element) }
            }
        }
    }

    fileprivate mutating func lists(_ key: String, _ lists: [[Int]]) {
        self.key(key)
        array { writer in
            for list in lists { writer.integers(list) }
        }
    }

    fileprivate mutating func ranges(_ key: String, _ ranges: [ClosedRange<Int>]) {
        lists(key, ranges.map { [$0.lowerBound, $0.upperBound] })
    }

    fileprivate mutating func choice(_ key: String, _ flags: [Bool]) {
        field(key, flags.indices.filter { flags[$0] }.map(String.init).joined())
    }
}

extension PlanProblem.Weights {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.field("unplaced", unplaced)
        writer.field("quorum", quorum)
        writer.field("overflow", overflow)
        writer.field("schoolHoliday", schoolHoliday)
        writer.field("gapWeek", gapWeek)
        writer.field("sameVenue", sameVenue)
        writer.field("sameWeekday", sameWeekday)
        writer.field("coverage", coverage)
        writer.field("clash", clash)
        writer.field("moveSlot", moveSlot)
        writer.field("moveVenue", moveVenue)
    }
}

extension PlanProblem.Venue {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.field("zone", zone)
        writer.field("rooms", rooms)
        writer.field("capacity", capacity)
        writer.field("open", open.map { $0 ? "1" : "0" }.joined())
        writer.ranges("closed", closed)
    }
}

extension PlanProblem.Person {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.field("zone", zone)
        writer.field("weekly", weekly.map(String.init).joined())
        writer.ranges("off", off)
    }
}

extension PlanProblem.Circle {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.field("profession", profession)
        writer.field("zones", zones)
        writer.field("members", members)
        writer.field("chairs", chairs)
        writer.lists("units", units)
        if !unitWeights.isEmpty { writer.field("unitWeights", unitWeights) }
    }
}

extension PlanProblem.Meeting {
    fileprivate func write(to writer: inout JSONWriter, index: Int) {
        writer.field("id", index)
        writer.field("kind", kind)
        writer.field("circle", circle ?? -1)
        writer.field("window", [window.lowerBound, window.upperBound])
        writer.choice("weekdays", weekdays)
        writer.choice("parts", parts)
        writer.field("venues", venues)
        writer.field("members", members)
        writer.field("attendees", attendees)
        writer.field("required", required)
        writer.lists("oneOf", oneOf)
        writer.field("quorum", quorum)
        writer.field("weekdayCost", weekdayCost)
        writer.field("partCost", partCost)
        if let locked { writer.field("locked", [locked.slot, locked.venue]) }
        if let previous { writer.field("previous", [previous.slot, previous.venue]) }
    }
}

extension PlanProblem.Series {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.field("circle", circle ?? -1)
        writer.field("meetings", meetings)
        writer.field("minGap", minGap)
        writer.field("maxGap", maxGap)
        writer.field("idealGap", idealGap)
        writer.field("alternate", alternate)
        writer.field("rotate", rotate)
        writer.field("target", target)
    }
}
