enum OpenAPIText {
    static let yaml: StaticString = "a: 1"
    static let json: StaticString = "{}"
}
