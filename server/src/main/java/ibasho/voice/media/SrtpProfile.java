package ibasho.voice.media;

import org.bouncycastle.tls.SRTPProtectionProfile;
import org.jitsi.srtp.SrtpPolicy;
import org.jspecify.annotations.Nullable;

/** The two ways of sealing voice packets that are agreed to, the better first. */
enum SrtpProfile {
    GCM(SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM, 12),
    CM80(SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80, 14);

    static final int KEY_BYTES = 16;

    final int number;
    final int saltBytes;

    SrtpProfile(int number, int saltBytes) {
        this.number = number;
        this.saltBytes = saltBytes;
    }

    /** The best of those offered; {@code null} when none fits. */
    static @Nullable SrtpProfile best(int[] offered) {
        for (var profile : values()) {
            for (int number : offered) {
                if (number == profile.number) {
                    return profile;
                }
            }
        }
        return null;
    }

    SrtpPolicy policy() {
        return switch (this) {
            case GCM -> new SrtpPolicy(SrtpPolicy.AESGCM_ENCRYPTION, KEY_BYTES, 0, 0, 16, 12);
            case CM80 ->
                    new SrtpPolicy(
                            SrtpPolicy.AESCM_ENCRYPTION,
                            KEY_BYTES,
                            SrtpPolicy.HMACSHA1_AUTHENTICATION,
                            20,
                            10,
                            14);
        };
    }
}
