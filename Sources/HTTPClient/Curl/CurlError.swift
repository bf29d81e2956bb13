internal import CCurl

extension HTTPError {
    /// What curl's result means for the caller.
    ///
    /// - Parameter hasHead: whether the answer had begun.
    init(curl result: CURLcode, hasHead: Bool, mayHaveBeenSent: Bool, message: String) {
        let code: Code =
            switch result {
            case CURLE_URL_MALFORMAT, CURLE_UNKNOWN_OPTION, CURLE_BAD_FUNCTION_ARGUMENT: .badRequest
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .resolve
            case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED, CURLE_PROXY: .connect
            case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
                CURLE_SSL_CERTPROBLEM,
                CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_INITFAILED:
                .tls
            case CURLE_OPERATION_TIMEDOUT: .timeout(.connect)  // the other phases are timed by us
            case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_SSL_SHUTDOWN_FAILED:
                hasHead ? .truncated : .connectionLost
            case CURLE_PARTIAL_FILE: .truncated
            case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_HTTP2_STREAM,
                CURLE_BAD_CONTENT_ENCODING:
                .protocolError
            default: .other
            }
        let explanation = message.isEmpty ? String(cString: curl_easy_strerror(result)) : message
        self.init(code, mayHaveBeenSent: mayHaveBeenSent, detail: explanation)
    }
}
