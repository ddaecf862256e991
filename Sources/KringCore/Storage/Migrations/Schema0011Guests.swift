extension Migration {
    /// Guests who were counted at a meeting; who said by her own phone that she is there; whether a circle's dates are for all.
    static let guests = Migration(
        number: 11, name: "guests",
        sql: """
            ALTER TABLE meeting ADD COLUMN guests INTEGER NOT NULL DEFAULT 0 CHECK (guests BETWEEN 0 AND 1000);
            ALTER TABLE invitation_answer ADD COLUMN here INTEGER NOT NULL DEFAULT 0 CHECK (here IN (0, 1));
            ALTER TABLE circle ADD COLUMN publishes_dates INTEGER NOT NULL DEFAULT 0 CHECK (publishes_dates IN (0, 1));

            """)
}
