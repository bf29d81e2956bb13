internal import OpenAI

extension OpenAIError.Code {
    /// What the person who asked reads: what happened and what to do about it.
    func sentence(in language: Language) -> String {
        switch self {
        case .unauthorized, .forbidden, .keyOverPlainHTTP: Texts.failureUnauthorized(in: language)
        case .modelNotFound: Texts.failureModelNotFound(in: language)
        case .rateLimited: Texts.failureRateLimited(in: language)
        case .quotaExhausted: Texts.failureQuota(in: language)
        case .contextTooLong: Texts.failureTooLong(in: language)
        case .contentRefused: Texts.failureRefused(in: language)
        case .badRequest: Texts.failureBadRequest(in: language)
        case .timeout: Texts.failureTimeout(in: language)
        case .unreachable, .untrusted, .wrongAddress: Texts.failureUnreachable(in: language)
        case .incomplete: Texts.failureIncomplete(in: language)
        case .garbled, .empty: Texts.failureGarbled(in: language)
        case .limitBeforeText: Texts.failureLimitBeforeText(in: language)
        default: Texts.failureServer(in: language)
        }
    }
}
