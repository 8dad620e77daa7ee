package ibasho.protocol;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/** Arriving for the first time, and changing later what was chosen then. */
public sealed interface WelcomeRequest {
    /**
     * Choose or change the 呼び名.
     *
     * @param evenIfNearRealName the person was told that it resembles the real name, and wants it
     */
    @JsonTypeName("welcome.nickname")
    @Command(capability = "acct-12", rate = RateClass.CARE, whileArriving = true)
    record ChooseNickname(String nickname, boolean evenIfNearRealName)
            implements ClientMessage, WelcomeRequest {}

    /** Choose or change the avatar. */
    @JsonTypeName("welcome.avatar")
    @Command(capability = "acct-12", rate = RateClass.CARE, whileArriving = true)
    record ChooseAvatar(Avatar avatar) implements ClientMessage, WelcomeRequest {}

    /**
     * Set an あいことば (participants) or a password (staff).
     *
     * @param current the present secret; needed when one is set and the person is not arriving
     */
    @JsonTypeName("secret.set")
    @Command(capability = "acct-03", rate = RateClass.CARE, whileArriving = true)
    record SetSecret(
            String signInName,
            String secret,
            @JsonSetter(nulls = Nulls.SET) @Nullable String current)
            implements ClientMessage, WelcomeRequest {}

    /** Participants: no secret for now; staff give a new link next time. */
    @JsonTypeName("secret.later")
    @Command(capability = "acct-03", rate = RateClass.CARE, whileArriving = true)
    record SecretLater() implements ClientMessage, WelcomeRequest {}

    /** Ask for the options of a new passkey: answered with {@link Result.PasskeyOptions}. */
    @JsonTypeName("passkey.begin")
    @Command(capability = "acct-03", rate = RateClass.CARE, whileArriving = true)
    record BeginPasskey() implements ClientMessage, WelcomeRequest {}

    /**
     * Bring the new passkey.
     *
     * @param credential the browser's credential as JSON (WebAuthn Level 3 §5.1,
     *     RegistrationResponseJSON)
     * @param label the person's own word for the device, at most 40 characters
     */
    @JsonTypeName("passkey.finish")
    @Command(
            capability = "acct-03",
            rate = RateClass.CARE,
            maxBytes = Limits.TEXT_FRAME_BYTES,
            whileArriving = true)
    record FinishPasskey(String credential, String label)
            implements ClientMessage, WelcomeRequest {}

    /** Ask for a new TOTP secret (RFC 6238): answered with {@link Result.TotpSecret}. */
    @JsonTypeName("totp.begin")
    @Command(capability = "acct-03", rate = RateClass.CARE, whileArriving = true)
    record BeginTotp() implements ClientMessage, WelcomeRequest {}

    /** Prove the new TOTP secret with one six-digit code. */
    @JsonTypeName("totp.finish")
    @Command(capability = "acct-03", rate = RateClass.CARE, whileArriving = true)
    record FinishTotp(String code) implements ClientMessage, WelcomeRequest {}

    /** Staff: give the confidentiality pledge (M-6.8); the date is the server's. */
    @JsonTypeName("pledge.give")
    @Command(capability = "acct-13", rate = RateClass.CARE, whileArriving = true)
    record GivePledge() implements ClientMessage, WelcomeRequest {}

    /** Read the rules in force. */
    @JsonTypeName("rules.read")
    @Command(capability = "site-01", rate = RateClass.LIGHT, whileArriving = true)
    record ReadRules() implements ClientMessage, WelcomeRequest {}

    /**
     * Accept the rules; refused with {@link RefusalCode#RULES_CHANGED} if the version is not in
     * force.
     */
    @JsonTypeName("rules.accept")
    @Command(capability = "acct-13", rate = RateClass.CARE, whileArriving = true)
    record AcceptRules(int version) implements ClientMessage, WelcomeRequest {}
}
