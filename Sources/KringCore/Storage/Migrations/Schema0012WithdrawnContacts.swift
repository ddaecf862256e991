extension Migration {
    /// Contacts of a care council that were taken back: kept for a day, so that taking back can be made undone. The log of
    /// changes cannot do that, for it holds no notes.
    static let withdrawnContacts = Migration(
        number: 12, name: "withdrawn-contacts",
        sql: """
            ALTER TABLE zone_contact ADD COLUMN withdrawn_at INTEGER;

            """)
}
