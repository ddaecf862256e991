import KringCore

/// The map: zones, regional zones, municipalities, professions, umbrellas. Open.
enum TerritoryRoutes {
    static let operations: [Operation] = [
        .get("listZones", "/zones", for: .everybody, query: ["regionalZone"] + Listing.parameters, keeping: .untilChange) {
            call in
            var regions: [RegionalZone.ID] = []
            let listing = try Listing(&call) { regions = $0.slugs("regionalZone") }
            let page = try call.read { try $0.zones(of: regions, page: listing.request) }
            return listing.answer(page, caching: call.openCaching) { [call] json, zone in call.write(zone.value, to: &json) }
        },
        .get("getZone", "/zones/{zoneId}", for: .everybody) { call in
            let zone = try call.read { try $0.zone(try call.id("zoneId")) }
            return call.one(zone.version, "all", caching: call.openCaching) { [call] in call.write(zone.value, to: &$0) }
        },
        .get("listRegionalZones", "/regionalZones", for: .everybody, query: Listing.parameters, keeping: .untilChange) {
            call in
            let listing = try Listing(&call)
            let page = try call.read { try $0.regionalZones(page: listing.request) }
            return listing.answer(page, caching: call.openCaching) { [call] json, zone in call.write(zone.value, to: &json) }
        },
        .get("getRegionalZone", "/regionalZones/{regionalZoneId}", for: .everybody) { call in
            let zone = try call.read { try $0.regionalZone(try call.id("regionalZoneId")) }
            return call.one(zone.version, "all", caching: call.openCaching) { [call] in call.write(zone.value, to: &$0) }
        },
        .get(
            "listMunicipalities", "/municipalities", for: .everybody, query: ["zone"] + Listing.parameters,
            keeping: .untilChange
        ) { call in
            var zones: [Zone.ID] = []
            let listing = try Listing(&call) { zones = $0.slugs("zone") }
            let page = try call.read { try $0.municipalities(of: zones, page: listing.request) }
            return listing.answer(page, caching: call.openCaching) { [call] json, item in call.write(item.value, to: &json) }
        },
        .get("getMunicipality", "/municipalities/{municipalityId}", for: .everybody) { call in
            let item = try call.read { try $0.municipality(try call.id("municipalityId")) }
            return call.one(item.version, "all", caching: call.openCaching) { [call] in call.write(item.value, to: &$0) }
        },
        .get("listProfessions", "/professions", for: .everybody, query: Listing.parameters, keeping: .untilChange) { call in
            let listing = try Listing(&call)
            let page = try call.read { try $0.professions(page: listing.request) }
            return listing.answer(page, caching: call.openCaching) { [call] json, item in call.write(item.value, to: &json) }
        },
        .get("getProfession", "/professions/{professionId}", for: .everybody) { call in
            let item = try call.read { try $0.profession(try call.id("professionId")) }
            return call.one(item.version, "all", caching: call.openCaching) { [call] in call.write(item.value, to: &$0) }
        },
        .get("listUmbrellas", "/umbrellas", for: .everybody, query: Listing.parameters) { call in
            let listing = try Listing(&call)
            let page = try call.read { try $0.umbrellas(page: listing.request) }
            return listing.answer(page, caching: call.openCaching) { [call] json, item in
                json.thing(call.href("umbrellas", item.value.id), item.value)
            }
        },
        .get("getUmbrella", "/umbrellas/{umbrellaId}", for: .everybody) { call in
            let item = try call.read { try $0.umbrella(try call.id("umbrellaId")) }
            return call.one(item.version, "all", caching: call.openCaching) { [call] json in
                json.thing(call.href("umbrellas", item.value.id), item.value)
            }
        },
    ]
}

extension Call {
    func write(_ zone: Zone, to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href("zones", zone.id))
            json.field("id", zone.id)
            json.named(zone.name)
            json.field("regionalZone", zone.regionalZone)
            json.field("population", zone.population)
        }
    }

    func write(_ zone: RegionalZone, to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href("regionalZones", zone.id))
            json.field("id", zone.id)
            json.named(zone.name)
        }
    }

    func write(_ municipality: Municipality, to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href("municipalities", municipality.id))
            json.field("id", municipality.id)
            json.named(municipality.name)
            json.field("nis", municipality.nis)
            json.field("zone", municipality.zone)
            json.field("validFrom", municipality.valid.from)
            json.field("validTo", municipality.valid.to)
        }
    }

    func write(_ profession: Profession, to json: inout JSONWriter) {
        json.object { json in
            json.field("href", href("professions", profession.id))
            json.field("id", profession.id)
            json.named(profession.name)
            json.named(profession.namePlural, key: "namePlural")
            json.field("cluster", profession.cluster)
        }
    }
}
