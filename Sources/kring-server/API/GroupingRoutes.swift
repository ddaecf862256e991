import KringCore
import NIOCore

/// Intervision groups of a circle: formed, kept, and looked at by who leads it.
enum GroupingRoutes {
    static let operations: [Operation] = [
        .get("listGroupings", "/circles/{circleId}/groupings", for: .signedIn, query: Listing.parameters) { call in
            let circle: Circle.ID = try call.id("circleId")
            let listing = try Listing(&call)
            let page = try call.read { try $0.groupings(of: circle, page: listing.request) }
            return listing.answer(page) { [call] json, grouping in
                json.object { json in
                    json.field("href", call.href("groupings", grouping.value.id))
                    json.field("id", grouping.value.id)
                    json.field("circle", grouping.value.circle)
                    json.field("date", grouping.value.on)
                }
            }
        },
        .post("formGroups", "/circles/{circleId}/groupings") { call in
            let circle: Circle.ID = try call.id("circleId")
            try call.read { try $0.mayPlan(.circle(circle)) }
            let grouping = try call.kring.formGroups(of: circle, try call.groupingWish(), by: call.actor)
            return try call.create { [call] scope in
                let view = try scope.keepGrouping(grouping)
                return call.made(1, "all", at: call.href("groupings", grouping.id)) { call.write(view, to: &$0) }
            }
        },
        .get("getGrouping", "/groupings/{groupingId}", for: .signedIn) { call in
            let view = try call.read { try $0.grouping(try call.id("groupingId")) }
            return call.one(view.grouping.version, "all") { [call] in call.write(view, to: &$0) }
        },
    ]
}

extension Call {
    fileprivate func write(_ view: CircleGroupingView, to json: inout JSONWriter) {
        let grouping = view.grouping.value
        json.object { json in
            json.field("href", href("groupings", grouping.id))
            json.field("id", grouping.id)
            json.field("circle", grouping.circle)
            json.field("date", grouping.on)
            json.field("cost", grouping.cost)
            json.field("lowerBound", grouping.lowerBound)
            json.field("proved", grouping.isProved)
            json.key("rounds")
            json.array { rounds in
                for groups in grouping.rounds {
                    rounds.array { list in
                        for group in groups {
                            list.array { list in
                                for member in group {
                                    list.object { json in
                                        json.field("person", member)
                                        json.field("givenName", view.names[member]?.givenName)
                                        json.field("familyName", view.names[member]?.familyName)
                                    }
                                }
                            }
                        }
                    }
                }
            }
            json.key("advice")
            json.array { list in
                for advice in view.advice {
                    list.object { json in
                        json.field("groups", advice.groups)
                        json.key("sizes")
                        json.array { list in for size in advice.sizes { list.integer(size) } }
                        json.field("rounds", advice.rounds)
                        json.field("text", GroupingText.advice(advice))
                    }
                }
            }
            json.key("summary")
            json.array { list in for line in GroupingText.summary(grouping) { list.string(line) } }
        }
    }

    /// What is asked: `{ "rounds", "groups"?, "smallest"?, "largest"?, "absent"? }`.
    fileprivate func groupingWish() throws -> GroupingWish {
        try RecordReader.read(body.readableBytesView) { reader in
            var wish = GroupingWish(rounds: 1)
            var (smallest, largest) = (4, 8)
            let keys = RecordKeys("rounds", "groups?", "smallest?", "largest?", "absent?")
            let isSound = try reader.record(keys) { reader, key in
                switch key {
                case 0: wish.rounds = try reader.integer(1...12) ?? 1
                case 1: wish.groups = try reader.integer(1...200)
                case 2: smallest = try reader.integer(2...50) ?? 4
                case 3: largest = try reader.integer(2...50) ?? 8
                default: wish.absent = try reader.ids() ?? []
                }
            }
            if isSound, largest < smallest {
                try reader.note(.outOfRange, "the largest group is smaller than the smallest", below: "/largest")
            }
            wish.sizes = smallest...max(smallest, largest)
            return isSound ? wish : nil
        }
    }
}
