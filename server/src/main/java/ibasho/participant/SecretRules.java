package ibasho.participant;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;

/**
 * What an あいことば or a password may be: long enough, and not what everybody tries first (ASVS 6.2).
 * No rules about signs or digits, no expiry.
 */
final class SecretRules {
    /** Letters a secret must have beside the sign-in name, if that stands in it. */
    private static final int MIN_OTHER_LETTERS = 4;

    private final CommonSecrets common = CommonSecrets.load();

    /** Judges a secret that is to be set; length is counted in characters after NFKC. */
    Outcome<Nothing> judge(String secret, String signInName, boolean staff) {
        var plain = SecretHash.plain(secret);
        int chars = plain.codePointCount(0, plain.length());
        int least = staff ? Limits.MIN_PASSWORD_CHARS : Limits.MIN_PASSPHRASE_CHARS;
        if (chars < least) {
            return Outcome.refused(Refusal.of(RefusalCode.SECRET_TOO_SHORT, "minChars", least));
        }
        if (chars > Limits.MAX_SECRET_CHARS) {
            var most = Limits.MAX_SECRET_CHARS;
            return Outcome.refused(Refusal.of(RefusalCode.SECRET_TOO_LONG, "maxChars", most));
        }
        if (common.has(plain) || isMostly(plain, signInName)) {
            return Outcome.refused(RefusalCode.SECRET_TOO_COMMON);
        }
        return Outcome.done(Nothing.NOTHING);
    }

    /** Whether little but digits and signs is left when the sign-in name is taken out. */
    private static boolean isMostly(String plain, String signInName) {
        var name = SignInName.fold(signInName);
        var folded = SignInName.fold(plain);
        if (name.isEmpty() || !folded.contains(name)) {
            return false;
        }
        var rest = folded.replace(name, "");
        return rest.codePoints().filter(Character::isLetter).count() < MIN_OTHER_LETTERS;
    }
}
