extension Migration {
    /// Where a row of a plan was before the plan was made anew, so that it can be told what moved.
    static let planHistory = Migration(
        number: 6, name: "plan-history",
        sql: """
            ALTER TABLE plan_row ADD COLUMN before_day INTEGER;
            ALTER TABLE plan_row ADD COLUMN before_minute INTEGER CHECK (before_minute BETWEEN 0 AND 1439);
            ALTER TABLE plan_row ADD COLUMN before_venue INTEGER REFERENCES venue (id);
            ALTER TABLE plan_row ADD COLUMN before_online INTEGER CHECK (before_online IN (0, 1));
            CREATE INDEX plan_row_by_before_venue ON plan_row (before_venue) WHERE before_venue IS NOT NULL;

            """)
}
