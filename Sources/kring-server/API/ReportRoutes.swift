import KringCore

/// How everything stands: circles, members, umbrellas, zones, regions, all of Flanders. Worked out when asked, kept encoded
/// until anything changes.
enum ReportRoutes {
    private static let parameters = ["asOf", "year"]

    static let operations: [Operation] = [
        .get("getCircleStatus", "/circles/{circleId}/status", for: .everybody, query: parameters, keeping: .untilChange) {
            call in
            let period = try call.period()
            let view = try call.read { try $0.circleStatus(try call.id("circleId"), period) }
            return call.report(caching: call.openCaching) { [call] in call.write(view, to: &$0) }
        },
        .get(
            "getCircleAttendance", "/circles/{circleId}/attendance", for: .signedIn, query: parameters,
            keeping: .untilChange
        ) { call in
            let period = try call.period()
            let view = try call.read { try $0.circleAttendance(try call.id("circleId"), period) }
            return call.report { [call] in call.write(view, to: &$0) }
        },
        .get(
            "getPersonAttendance", "/persons/{personId}/attendance", for: .signedIn, query: parameters,
            keeping: .untilChange
        ) { call in
            let period = try call.period()
            let attendance = try call.read { try $0.personAttendance(try call.id("personId"), period) }
            return call.report { [call] in call.write(attendance, to: &$0) }
        },
        .get(
            "getUmbrellaStatus", "/umbrellas/{umbrellaId}/status", for: .signedIn, query: parameters, keeping: .untilChange
        ) { call in
            let period = try call.period()
            let view = try call.read { try $0.umbrellaStatus(try call.id("umbrellaId"), period) }
            return call.report { [call] in call.write(view, to: &$0) }
        },
        .get("getZoneStatus", "/zones/{zoneId}/professions", for: .everybody, query: parameters, keeping: .untilChange) {
            call in
            let period = try call.period()
            let report = try call.read { try $0.zoneStatus(try call.id("zoneId"), period) }
            return call.report(caching: call.openCaching) { [call] json in
                json.object { json in
                    call.write(report, to: &json)
                    call.write(report.period, to: &json)
                    call.write(report.professions, to: &json)
                }
            }
        },
        .get(
            "getRegionalZoneStatus", "/regionalZones/{regionalZoneId}/professions", for: .everybody, query: parameters,
            keeping: .untilChange
        ) { call in
            let period = try call.period()
            let id: RegionalZone.ID = try call.id("regionalZoneId")
            let report = try call.read { try $0.regionalZoneStatus(id, period) }
            return call.report(caching: call.openCaching) { [call] in
                call.write(report, at: call.href("regionalZones", id, "professions"), to: &$0)
            }
        },
        .get("getFlandersStatus", "/flanders/professions", for: .everybody, query: parameters, keeping: .untilChange) { call in
            let period = try call.period()
            let report = try call.kring.flandersStatus(by: call.actor, period)
            return call.report(caching: call.openCaching) { [call] in
                call.write(report, at: call.href("flanders", "professions"), to: &$0)
            }
        },
        .get(
            "getProfessionStatus", "/professions/{professionId}/zones", for: .everybody, query: parameters,
            keeping: .untilChange
        ) { call in
            let period = try call.period()
            let report = try call.kring.professionStatus(try call.id("professionId"), by: call.actor, period)
            return call.report(caching: call.openCaching) { [call] in call.write(report, to: &$0) }
        },
    ]
}

extension Call {
    /// The day and year asked.
    mutating func period() throws -> ReportPeriod {
        let day = query.day("asOf")
        let year = query.year()
        try query.refuseFaults()
        return ReportPeriod(asOf: day ?? kring.today, year: year)
    }

    /// A report, tagged with a hash of its bytes: same facts, same bytes.
    fileprivate func report(caching: Answer.Caching = .private, _ write: (inout JSONWriter) -> Void) -> Answer {
        var json = JSONWriter()
        write(&json)
        var answer = Answer(json).taggedByContent()
        answer.caching = caching
        return answer
    }
}
