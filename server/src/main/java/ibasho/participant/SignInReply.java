package ibasho.participant;

/** What a wish at the sign-in door brings. */
public sealed interface SignInReply permits NewSession, SignInReply.Heard {
    /** "I lost my way in" was heard; the same whether the name exists or not. */
    record Heard() implements SignInReply {}
}
