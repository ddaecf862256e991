/// Which release this is: `kring-server --version` and `info.version` of the API's document.
enum Version {
    static let text = "0.1.0"
}
