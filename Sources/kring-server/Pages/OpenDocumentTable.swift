/// A table as an OpenDocument spreadsheet (ISO 26300): a zip of a few small XML files. Numbers are numbers, days are days, all
/// else is text; nothing in it can be taken for a formula.
struct OpenDocumentTable: Sendable {
    /// The type that mail programs and browsers know such a file by.
    static let type = "application/vnd.oasis.opendocument.spreadsheet"

    /// The name of its one sheet.
    let name: String
    private var rows: [[String]]

    init(_ name: String, _ columns: [String]) {
        self.name = name
        rows = [columns]
    }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The whole file. The same table gives the same bytes.
    var bytes: [UInt8] {
        var archive = StoredZip()
        // What tells programs what it is comes first, as it is.
        archive.add("mimetype", Array(Self.type.utf8))
        archive.add("META-INF/manifest.xml", Array(Self.manifest.utf8))
        archive.add("content.xml", Array(content.utf8))
        return archive.bytes
    }

    private static let manifest = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
        <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(type)"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
        """

    private var content: String {
        let table = rows.enumerated().map { index, cells in
            let row = "<table:table-row>\(cells.map { Self.cell($0, isHeading: index == 0) }.joined())</table:table-row>"
            return index == 0 ? "<table:table-header-rows>\(row)</table:table-header-rows>" : row
        }.joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">\
            <office:automatic-styles><number:date-style style:name="d"><number:day number:style="long"/>\
            <number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text>\
            <number:year number:style="long"/></number:date-style>\
            <style:style style:name="dag" style:family="table-cell" style:data-style-name="d"/>\
            <style:style style:name="kop" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>\
            </office:automatic-styles><office:body><office:spreadsheet>\
            <table:table table:name="\(HTML.escaped(name))">\
            <table:table-column table:number-columns-repeated="\(max(rows.first?.count ?? 1, 1))"/>\(table)</table:table>\
            </office:spreadsheet></office:body></office:document-content>
            """
    }

    private static func cell(_ value: String, isHeading: Bool) -> String {
        if value.isEmpty { return "<table:table-cell/>" }
        let text = "<text:p>\(HTML.escaped(value.filter { $0.isNewline || !isControl($0) }))</text:p>"
        if isHeading {
            return "<table:table-cell table:style-name=\"kop\" office:value-type=\"string\">\(text)</table:table-cell>"
        }
        if value.utf8.count < 10, let number = Int(value), "\(number)" == value {
            return "<table:table-cell office:value-type=\"float\" office:value=\"\(number)\">\(text)</table:table-cell>"
        }
        if isDay(value) {
            return """
                <table:table-cell table:style-name="dag" office:value-type="date" office:date-value="\(value)">\(text)\
                </table:table-cell>
                """
        }
        return "<table:table-cell office:value-type=\"string\">\(text)</table:table-cell>"
    }

    /// `2026-11-22`.
    private static func isDay(_ value: String) -> Bool {
        value.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
    }

    /// What XML cannot hold.
    private static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF }
    }
}

/// A zip file whose parts are stored as they are (PKWARE APPNOTE 6.3.9, method 0), all of one date, so that the same parts give
/// the same bytes.
struct StoredZip: Sendable {
    private var written: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a part.
    ///
    /// - Parameters:
    ///   - name: Its path, in ASCII.
    ///   - content: At most 4 GB.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let offset = written.count
        // Version 2.0; no flags; stored; 1 January 1980.
        var about: [UInt8] = []
        Self.put16(20, &about)
        Self.put16(0, &about)
        Self.put16(0, &about)
        Self.put16(0, &about)
        Self.put16(0x21, &about)
        Self.put32(Int(Self.checksum(content)), &about)
        Self.put32(content.count, &about)
        Self.put32(content.count, &about)
        Self.put16(name.utf8.count, &about)
        Self.put16(0, &about)
        Self.put32(0x0403_4B50, &written)
        written += about
        written += Array(name.utf8)
        written += content
        Self.put32(0x0201_4B50, &directory)
        Self.put16(20, &directory)
        directory += about
        for _ in 0..<3 { Self.put16(0, &directory) }
        Self.put32(0, &directory)
        Self.put32(offset, &directory)
        directory += Array(name.utf8)
        count += 1
    }

    /// The whole file.
    var bytes: [UInt8] {
        var end: [UInt8] = []
        Self.put32(0x0605_4B50, &end)
        Self.put16(0, &end)
        Self.put16(0, &end)
        Self.put16(count, &end)
        Self.put16(count, &end)
        Self.put32(directory.count, &end)
        Self.put32(written.count, &end)
        Self.put16(0, &end)
        return written + directory + end
    }

    /// CRC-32 as zip files use it (ISO 3309).
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
    }

    private static func put16(_ value: Int, _ bytes: inout [UInt8]) {
        bytes += [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
    }

    private static func put32(_ value: Int, _ bytes: inout [UInt8]) {
        put16(value & 0xFFFF, &bytes)
        put16(value >> 16 & 0xFFFF, &bytes)
    }
}
