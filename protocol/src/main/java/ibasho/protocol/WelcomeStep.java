package ibasho.protocol;

/** What still stands between a person and the room. */
public enum WelcomeStep {
    /** Choose a 呼び名. */
    NICKNAME,
    /** Choose an avatar. */
    AVATAR,
    /** Set an あいことば or a passkey, or say "later" (participants); set a password (staff). */
    SECRET,
    /** Staff only: set up a second factor (TOTP or passkey). */
    SECOND_FACTOR,
    /** Staff only: give the confidentiality pledge (M-6.8). */
    PLEDGE,
    /** Read and accept the rules in their present version (M-3.2.ア-5b). */
    RULES
}
