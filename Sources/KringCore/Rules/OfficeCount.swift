extension CircleFacts {
    /// Distinct persons who hold an office on a day. Somebody with two rows for it counts once.
    func holders(of office: KringCore.Office.Kind, on day: CalendarDay) -> Int {
        var persons: [PersonKey] = []
        for row in offices where row.kind == office && row.span.contains(day) && !persons.contains(row.person) {
            persons.append(row.person)
        }
        return persons.count
    }
}
