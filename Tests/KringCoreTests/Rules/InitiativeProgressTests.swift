import KringCore
import Testing

@Suite struct `How far starting a circle is` {
    static let began = CalendarDay("2026-03-31")!

    static func initiative(_ change: (inout Initiative) -> Void = { _ in }) -> Initiative {
        var initiative = Initiative(id: "i-een", profession: "vroedvrouw", startedOn: began, lastProgress: began)
        change(&initiative)
        return initiative
    }

    static func settled(_ change: (inout Initiative) -> Void = { _ in }) -> Initiative {
        initiative {
            $0.municipalities = ["lier"]
            $0.talk = .held
            change(&$0)
        }
    }

    @Test func `the first step is done when there was a talk and a place, asked for or held`() {
        #expect(InitiativeProgress(Self.initiative(), InitiativeFacts()).states[.zone] == .busy)
        for talk in Initiative.Talk.allCases {
            let only = InitiativeProgress(Self.initiative { $0.talk = talk }, InitiativeFacts())
            #expect(only.states[.zone] == .busy)
            let both = InitiativeProgress(Self.settled { $0.talk = talk }, InitiativeFacts())
            #expect(both.states[.zone] == .done)
        }
    }

    @Test(arguments: [(accepted: 1, asked: 0, StepState.toDo), (1, 1, .busy), (2, 0, .done), (2, 3, .done)])
    func `a core team is two who said yes`(accepted: Int, asked: Int, state: StepState) {
        let progress = InitiativeProgress(Self.settled(), InitiativeFacts(accepted: accepted, asked: asked))
        #expect(progress.states[.team] == state)
        #expect(progress.isReady == (state == .done))
    }

    @Test func `one goal of the list or in own words is enough, and so is any legal form`() {
        let progress = InitiativeProgress(Self.initiative { $0.goals = [.starters] }, InitiativeFacts())
        #expect(progress.states[.goals] == .done && progress.states[.form] == .toDo)
        let own = InitiativeProgress(
            Self.initiative {
                $0.ownGoal = "Samen eten"
                $0.legalForm = .informal
            }, InitiativeFacts())
        #expect(own.states[.goals] == .done && own.states[.form] == .done && own.done == 2)
    }

    @Test func `members, meeting and telling everybody wait for what comes first, and then for the founding`() {
        func state(_ initiative: Initiative, _ facts: InitiativeFacts) -> StepState? {
            let states = InitiativeProgress(initiative, facts).states
            #expect(Set([states[.members], states[.meeting], states[.publish]]).count == 1)
            return states[.members]
        }
        #expect(state(Self.initiative(), InitiativeFacts(accepted: 2)) == .waits(for: .zone))
        #expect(state(Self.settled(), InitiativeFacts(accepted: 1)) == .waits(for: .team))
        #expect(state(Self.settled(), InitiativeFacts(accepted: 2)) == .waitsForFounding)
    }

    @Test(arguments: [(5, 6, StepState.busy), (6, 6, .done), (1, nil, .busy), (2, nil, .done)] as [(Int, Int?, StepState)])
    func `a circle has enough members at its norm, or at two where there is none`(count: Int, norm: Int?, state: StepState) {
        let initiative = Self.settled { $0.circle = "kring" }
        let progress = InitiativeProgress(initiative, InitiativeFacts(members: count, memberNorm: norm))
        #expect(progress.states[.members] == state && !progress.isReady)
    }

    @Test func `the first meeting is planned, then held; telling everybody is publishing how to reach it`() {
        let initiative = Self.settled {
            $0.circle = "kring"
            $0.goals = [.colleagues]
            $0.legalForm = .nonprofit
        }
        var facts = InitiativeFacts(members: 6, memberNorm: 6)
        #expect(InitiativeProgress(initiative, facts).states[.meeting] == .toDo)
        facts.meetingsPlanned = 1
        #expect(InitiativeProgress(initiative, facts).states[.meeting] == .busy)
        facts.meetingsHeld = 1
        let almost = InitiativeProgress(initiative, facts)
        #expect(almost.states[.meeting] == .done && almost.done == 6 && !almost.isComplete)
        facts.isPublic = true
        #expect(InitiativeProgress(initiative, facts).isComplete)
    }

    @Test func `it is stuck four months after anything happened, in the initiative or in the circle`() {
        let progress = InitiativeProgress(Self.initiative(), InitiativeFacts())
        #expect(progress.stuckFrom == CalendarDay("2026-07-31")!)
        #expect(!progress.isStuck(asOf: CalendarDay("2026-07-30")!) && progress.isStuck(asOf: CalendarDay("2026-07-31")!))
        let paused = InitiativeProgress(Self.initiative { $0.isPaused = true }, InitiativeFacts())
        #expect(!paused.isStuck(asOf: CalendarDay("2027-01-01")!))
        let later = InitiativeProgress(
            Self.settled { $0.circle = "kring" }, InitiativeFacts(lastInCircle: CalendarDay("2026-06-01")!))
        #expect(later.lastProgress == CalendarDay("2026-06-01")! && later.stuckFrom == CalendarDay("2026-10-01")!)
    }

    @Test(arguments: [
        (false, false, false, true, Circle.LegalForm.informal), (true, false, false, true, .unincorporatedAssociation),
        (false, true, false, true, .unincorporatedAssociation), (false, false, true, true, .nonprofit),
        (false, false, false, false, .nonprofit), (true, true, true, false, .nonprofit),
    ])
    func `the lightest legal form that bears it is advised`(
        money: Bool, contracts: Bool, staff: Bool, bears: Bool, form: Circle.LegalForm
    ) {
        #expect(
            Initiative.advisedForm(money: money, contracts: contracts, staff: staff, bearsLiability: bears) == form)
    }
}
