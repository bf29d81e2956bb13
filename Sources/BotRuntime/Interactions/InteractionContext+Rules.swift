public import Discord

extension InteractionContext {
    /// Whether the person has these permissions in the channel. In a direct message nobody has any.
    public func permits(_ permissions: Permissions) -> Bool {
        guard let own = interaction.member?.permissions else { return false }
        return own.contains(.administrator) || own.isSuperset(of: permissions)
    }

    /// Whether the person's id is in the list, or that of one of their roles.
    public func isAmong(_ ids: [Snowflake]) -> Bool {
        ids.contains(interaction.user.id) || interaction.member?.roles.contains(where: ids.contains) == true
    }
}
