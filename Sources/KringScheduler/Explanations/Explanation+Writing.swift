extension PlanOutcome {
    /// The explanation of a plan as a `kring-plan-explanation/1` document: certificate, coverage, and every meeting.
    ///
    /// People are numbers here. Whoever shows it decides who may see which name.
    public func explanation(in context: PlanContext, listed: Int = 3) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("format", "kring-plan-explanation/1")
            writer.field("lowerBound", plan.lowerBound)
            writer.key("cost")
            cost.write(to: &writer)
            writer.key("blocks")
            writer.array { writer in
                for block in blocks {
                    writer.newline()
                    writer.object { writer in
                        writer.field("meetings", block.meetings)
                        writer.field("cost", block.cost)
                        writer.field("bound", block.bound)
                        writer.field("exact", block.isExact)
                    }
                }
            }
            writer.key("coverage")
            writer.array { writer in
                for shortfall in CoverageReport(plan.placements, in: context).shortfalls {
                    writer.newline()
                    writer.object { writer in
                        writer.field("series", shortfall.series)
                        writer.field("unit", shortfall.unit)
                        writer.field("attended", shortfall.attended)
                        writer.field("target", shortfall.target)
                        writer.field("reachable", shortfall.reachable)
                    }
                }
            }
            writer.key("meetings")
            writer.array { writer in
                let explainer = PlanExplainer(plan.placements, in: context, listed: listed)
                for explanation in explainer.explain(plan.placements.indices) {
                    writer.newline()
                    explanation.write(to: &writer)
                }
            }
        }
        writer.newline()
        return writer.bytes
    }
}

extension PlanCost {
    /// Terms that are not zero, and the total.
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            for term in Term.allCases where self[term] != 0 { writer.field(term.rawValue, self[term]) }
            writer.field("total", total)
        }
    }
}

extension MeetingExplanation {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("meeting", meeting)
            if let placement { writer.field("placement", [placement.slot, placement.venue]) }
            writer.field("asked", asked)
            writer.field("coming", coming)
            writer.key("cost")
            cost.write(to: &writer)
            writer.key("alternatives")
            writer.array { writer in
                for alternative in alternatives {
                    writer.object { writer in
                        writer.field("placement", [alternative.placement.slot, alternative.placement.venue])
                        writer.field("coming", alternative.coming)
                        writer.key("difference")
                        alternative.difference.write(to: &writer)
                    }
                }
            }
            writer.key("rejections")
            writer.array { writer in
                for rejection in rejections {
                    writer.object { writer in
                        writer.field("placement", [rejection.placement.slot, rejection.placement.venue])
                        writer.field("coming", rejection.coming)
                        writer.key("atoms")
                        writer.atoms(rejection.breaches.compactMap(\.atom))
                    }
                }
            }
            if let conflict {
                writer.key("conflict")
                conflict.write(to: &writer)
            }
            guard !relaxations.isEmpty else { return }
            writer.key("relaxations")
            writer.array { writer in
                for relaxation in relaxations {
                    writer.object { writer in
                        writer.key("atoms")
                        writer.atoms(relaxation.atoms)
                        writer.field("placement", [relaxation.placement.slot, relaxation.placement.venue])
                        writer.field("difference", relaxation.difference)
                    }
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func atoms(_ atoms: [ConflictAtom]) {
        array { writer in
            for atom in atoms { atom.write(to: &writer) }
        }
    }
}
