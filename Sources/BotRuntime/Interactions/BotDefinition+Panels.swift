internal import Database
internal import Discord

extension BotDefinition {
    /// Shows a panel as it is now, or says why not.
    public func present(
        _ panel: Panel, page: PanelPages = PanelPages(), notice: String? = nil, as delivery: PanelDelivery = .update,
        in context: InteractionContext<Self>
    ) async throws -> Answer {
        var context = context
        // What has just been done may have changed the person's own row.
        context.actor = try reloaded(context.actor, in: context.database)
        switch try await content(of: panel, page: page, in: context) {
        case .shown(let content): return Self.answer(content, notice, delivery)
        case .gone: return try await outdated(panel, in: context)
        case .denied(let sentence): return .text(sentence)
        }
    }

    /// Says that a control is of another time, with a panel that is of this one: the same, or the one that stands for it.
    ///
    /// A panel of somebody's own never replaces a message that others see.
    public func outdated(_ panel: Panel?, in context: InteractionContext<Self>) async throws -> Answer {
        var context = context
        context.actor = try reloaded(context.actor, in: context.database)
        let notice = sentence(.outdated, in: context.language)
        let own: PanelDelivery = context.isOnOwnMessage ? .update : .message(isEphemeral: true)
        if let panel, case .shown(let content) = try await content(of: panel, page: PanelPages(), in: context) {
            return Self.answer(content, notice, context.isOnMessage ? .update : own)
        }
        if let panel = fallback(for: panel, in: context),
            case .shown(let content) = try await content(of: panel, page: PanelPages(), in: context)
        {
            return Self.answer(content, notice, own)
        }
        return .text(notice)
    }

    /// Says what was done with a row that is gone now, in place of its panel, and shows what stands for that.
    ///
    /// A panel of somebody's own never replaces a message that others see.
    public func leave(
        _ panel: Panel?, notice: String?, in context: InteractionContext<Self>
    ) async throws -> Answer {
        var context = context
        context.actor = try reloaded(context.actor, in: context.database)
        if context.isOnOwnMessage, let panel = fallback(for: panel, in: context),
            case .shown(let content) = try await content(of: panel, page: PanelPages(), in: context)
        {
            return .update(content, notice: notice)
        }
        let sentence = notice ?? self.sentence(.outdated, in: context.language)
        return context.isOnMessage ? .replacement(sentence) : .text(sentence)
    }

    /// Shows the panel again in which a form was opened that has been sent now, another one where a command opened it, or
    /// only says what was done.
    public func close(
        _ panel: Panel?, page: PanelPages, else other: Panel? = nil, notice: String? = nil,
        in context: InteractionContext<Self>
    ) async throws -> Answer {
        if let panel, context.isOnMessage {
            return try await present(panel, page: page, notice: notice, in: context)
        }
        if let other {
            return try await present(other, notice: notice, as: .message(isEphemeral: true), in: context)
        }
        if let notice { return .text(notice) }
        return try await outdated(panel, in: context)
    }

    private static func answer(_ content: PanelContent, _ notice: String?, _ delivery: PanelDelivery) -> Answer {
        switch delivery {
        case .update: .update(content, notice: notice)
        case .message(let isEphemeral): .message(content, notice: notice, isEphemeral: isEphemeral)
        }
    }

    /// Sets columns of a row and shows what became of it.
    ///
    /// - Parameters:
    ///   - changes: made together, or not at all; none only shows the panel.
    ///   - panel: what to show then.
    ///   - refusal: why the row as it is must not be changed so, in a sentence. It is asked in the same transaction.
    public func change<Record: ChangeableRow>(
        _ record: Record, _ changes: [Record.Change], then panel: Panel?, page: PanelPages = PanelPages(),
        as delivery: PanelDelivery = .update, in context: InteractionContext<Self>,
        unless refusal: (@Sendable (Record) -> String?)? = nil
    ) async throws -> Answer {
        if !changes.isEmpty {
            let (key, now) = (record.key, context.now)
            let outcome = try await context.database.write { connection -> ChangeOutcome in
                if let refusal {
                    guard let record = try Record.find(key, in: connection) else { return .gone }
                    if let sentence = refusal(record) { return .refused(sentence) }
                }
                return try Record.update(key, changes, at: now, in: connection) ? .made : .gone
            }
            switch outcome {
            case .made: break
            case .gone: return try await outdated(panel, in: context)
            case .refused(let sentence): return .text(sentence)
            }
        }
        guard let panel else { return try await outdated(nil, in: context) }
        return try await present(panel, page: page, as: delivery, in: context)
    }

    /// Puts the reply of a hand-written function into effect.
    public func settle(
        _ reply: FunctionReply<Panel>, _ step: ComponentID.Step, in context: InteractionContext<Self>
    ) async throws -> Answer {
        switch reply {
        case .show(let panel, let notice): try await present(panel, notice: notice, in: context)
        case .open(let panel, let notice):
            try await present(panel, notice: notice, as: .message(isEphemeral: true), in: context)
        case .text(let text): step == .confirm ? .replacement(text) : .text(text)
        }
    }
}

private enum ChangeOutcome: Sendable {
    case made, gone
    case refused(String)
}
