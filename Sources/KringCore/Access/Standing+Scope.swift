// Which objects lie in whose scope: own circle, own umbrella, own zone.
extension Standing {
    /// Whether an object lies in what is the actor's own by one of its columns.
    func isOwn(_ object: Object, of column: Permission.Column) -> Bool {
        switch column {
        case .open, .sheetLink, .coordinator, .regionAgency: false
        case .administrator: true
        case .careCouncil: isOfOwnZone(object)
        case .member: isOwn(object, circles: memberOf, umbrellas: umbrellas)
        case .practiceDelegate: isOwn(object, circles: Set(practices.keys), umbrellas: [])
        case .chairSecretary: isLed(object)
        }
    }

    private func isOwn(_ object: Object, circles: Set<Circle.ID>, umbrellas: Set<Umbrella.ID>) -> Bool {
        switch object {
        case .network, .zone: false
        case .common: true
        case .circle(let circle), .member(_, of: let circle), .signal(of: let circle, to: _): circles.contains(circle)
        case .umbrella(let umbrella): umbrellas.contains(umbrella)
        case .meeting(_, of: .circle(let circle)): circles.contains(circle)
        case .meeting(_, of: .umbrella(let umbrella)): umbrellas.contains(umbrella)
        case .person(_, let ties): !ties.circles.isDisjoint(with: circles) || !ties.umbrellas.isDisjoint(with: umbrellas)
        }
    }

    /// A chair also knows who was in the circle, for the sheets of other years, and who is in none yet, to admit her; a delegate
    /// to the care council who leads no circle knows neither.
    private func isLed(_ object: Object) -> Bool {
        guard !leads.isEmpty else { return false }
        if case .person(_, let ties) = object {
            return ties.areNone || !ties.circles.isDisjoint(with: leads) || !ties.otherCircles.isDisjoint(with: leads)
        }
        return isOwn(object, circles: leads, umbrellas: [])
    }

    private func isOfOwnZone(_ object: Object) -> Bool {
        guard case .careCouncil(let zones) = actor.kind else { return false }
        switch object {
        case .zone(let zone), .signal(of: _, to: let zone): return zones.contains(zone)
        default: return false
        }
    }

    /// Whether the circle of an object is one that the actor speaks for in the care council.
    func isSpokenFor(_ object: Object) -> Bool {
        switch object {
        case .circle(let circle), .signal(of: let circle, to: _): speaksFor.contains(circle)
        default: false
        }
    }

    /// All when the object is about the actor herself; a part when it is a list in which she occurs.
    func aboutHerself(_ object: Object, of column: Permission.Column, else part: Grant) -> Grant? {
        guard let me = actor.person else { return nil }
        switch object {
        case .person(let person, _): return person == me ? .all : nil
        case .member(let person, of: let circle): return person == me && belongs(to: circle) ? .all : nil
        case .circle, .umbrella, .meeting:
            switch column {
            case .coordinator: return isOfUmbrella(object) ? part : nil
            default: return isOwn(object, of: column) ? part : nil
            }
        case .network, .common: return part
        case .zone, .signal: return nil
        }
    }

    private func belongs(to circle: Circle.ID) -> Bool { memberOf.contains(circle) || leads.contains(circle) }

    /// Whether an object is about somebody of the actor's own practice.
    func isColleague(_ object: Object) -> Bool {
        guard case .person(_, let ties) = object else { return false }
        return practices.contains { circle, practice in ties.practices[circle] == practice }
    }

    func isLinkedSheet(_ object: Object) -> Bool {
        guard case .sheetLink(let sheet) = actor.kind, case .meeting(let meeting, of: _) = object else { return false }
        return meeting == sheet
    }

    /// Whether an object belongs to an umbrella that the actor coordinates, and not to one of its circles.
    func isOfUmbrella(_ object: Object) -> Bool {
        switch object {
        case .umbrella(let umbrella), .meeting(_, of: .umbrella(let umbrella)): coordinates.contains(umbrella)
        case .common: !coordinates.isEmpty
        case .person(_, let ties): ties.areNone
        case .network, .zone, .circle, .meeting, .member, .signal: false
        }
    }

    /// Whether an object belongs to a circle of an umbrella that the actor coordinates.
    func isCoordinated(_ object: Object) -> Bool {
        switch object {
        case .circle(let circle), .member(_, of: let circle), .meeting(_, of: .circle(let circle)),
            .signal(of: let circle, to: _):
            coordinatedCircles.contains(circle)
        default: false
        }
    }

    /// Whether an object belongs to such a circle that opened its detail.
    func isOpened(_ object: Object) -> Bool {
        if case .person(_, let ties) = object { return !ties.circles.isDisjoint(with: openedCircles) }
        guard isCoordinated(object) else { return false }
        switch object {
        case .circle(let circle), .member(_, of: let circle), .meeting(_, of: .circle(let circle)),
            .signal(of: let circle, to: _):
            return openedCircles.contains(circle)
        default: return false
        }
    }

    /// Whether an object is the chair of such a circle, or holds an office in the umbrella itself.
    func isChairOfUmbrella(_ object: Object) -> Bool {
        guard case .person(_, let ties) = object else { return false }
        return !ties.chairs.isDisjoint(with: coordinatedCircles) || !ties.umbrellas.isDisjoint(with: coordinates)
    }

    /// The chairs of such a circle, when the object is its list of people.
    func chairs(_ object: Object) -> Grant? {
        if case .circle(let circle) = object, coordinatedCircles.contains(circle) { .chairs } else { nil }
    }

    func isUmbrellaOfOwnCircle(_ object: Object) -> Bool {
        if case .umbrella(let umbrella) = object { umbrellas.contains(umbrella) } else { false }
    }

    func isCircle(_ object: Object) -> Bool {
        if case .circle = object { true } else { false }
    }

    func isUmbrella(_ object: Object) -> Bool {
        if case .umbrella = object { true } else { false }
    }

    /// Whether an open break-glass window looks at an object.
    func isBroken(_ object: Object) -> Bool {
        guard let window = actor.breakGlass, moment < window.until else { return false }
        guard let circle = window.circle else { return true }
        switch object {
        case .circle(let asked), .member(_, of: let asked), .meeting(_, of: .circle(let asked)), .signal(of: let asked, to: _):
            return asked == circle
        case .person(_, let ties): return ties.circles.contains(circle) || ties.otherCircles.contains(circle)
        case .network, .common, .zone, .umbrella, .meeting: return false
        }
    }
}
