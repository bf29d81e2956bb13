extension Fault {
    /// What becomes of a request.
    var restFault: RESTFault? {
        let wait = duration(from: .milliseconds(200), to: .milliseconds(1500))
        switch kind {
        case .restLimitUser: return .limited(retryAfter: wait, scope: "user")
        case .restLimitShared: return .limited(retryAfter: wait, scope: "shared")
        case .restLimitGlobal: return .limited(retryAfter: wait, scope: "global")
        case .rest500: return .status(500, body: #"{"message": "500: Internal Server Error", "code": 0}"#, headers: [])
        case .rest502:
            return .status(
                502, body: "<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>\r\n",
                headers: [("Content-Type", "text/html")])
        case .rest503:
            return .status(
                503, body: "upstream connect error or disconnect/reset before headers",
                headers: [("Content-Type", "text/plain")])
        case .restCutBefore: return .cutBefore
        case .restCutAfter: return .cutAfter
        case .restCutInside: return .cutInside
        case .restEndless: return .endless
        case .restSlow: return .slow(duration(from: .milliseconds(200), to: .seconds(2)))
        case .restGarbled: return .garbled
        default: return nil
        }
    }
}
