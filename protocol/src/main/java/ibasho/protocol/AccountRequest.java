package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** One's own ways in, devices, quiet notes and settings. */
public sealed interface AccountRequest {
    /** Own sessions and ways to sign in: answered with {@link Result.SignIns}. */
    @JsonTypeName("account.signIns")
    @Command(capability = "acct-11", rate = RateClass.LIGHT)
    record ListSignIns() implements ClientMessage, AccountRequest {}

    /** End one own session; its sockets close within two seconds. */
    @JsonTypeName("account.endSession")
    @Command(capability = "acct-03", rate = RateClass.CARE)
    record EndSession(SessionId session) implements ClientMessage, AccountRequest {}

    /** End every own session but this one. */
    @JsonTypeName("account.endOthers")
    @Command(capability = "acct-03", rate = RateClass.CARE)
    record EndOtherSessions() implements ClientMessage, AccountRequest {}

    /** Remove one own passkey. */
    @JsonTypeName("account.removePasskey")
    @Command(capability = "acct-03", rate = RateClass.CARE)
    record RemovePasskey(PasskeyId passkey) implements ClientMessage, AccountRequest {}

    /** The note was read; it is not shown again. */
    @JsonTypeName("account.noticeSeen")
    @Command(capability = "acct-11", rate = RateClass.LIGHT)
    record SeeNotice(NoticeId notice) implements ClientMessage, AccountRequest {}

    /** Keep how one likes things shown and heard; own other tabs are told. */
    @JsonTypeName("account.settings")
    @Command(capability = Command.EVERYONE, rate = RateClass.LIGHT, whileArriving = true)
    record KeepSettings(PersonalSettings settings) implements ClientMessage, AccountRequest {}
}
