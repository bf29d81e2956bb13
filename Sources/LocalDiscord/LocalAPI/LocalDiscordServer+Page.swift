internal import EventLoop

extension LocalDiscordServer {
    /// Serves a page at `/` on which a person can be any of the users: read, write, run commands and press buttons.
    ///
    /// It is for people on this machine: requests that come from other sites' pages are refused.
    public func servePage() {
        let api = LocalAPI(server: self)
        pageHandler = { request in await api.serve(request) }
    }

    /// Where the page is.
    public var pageURL: String { "http://\(configuration.address):\(port)/" }
}
