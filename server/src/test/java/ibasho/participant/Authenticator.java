package ibasho.participant;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An authenticator made by hand (WebAuthn Level 3 §6, ES256, attestation "none"): answers options
 * as a browser would, and lies where a test asks it to.
 */
public final class Authenticator {
    public static final String RP_ID = "hiroba.example";
    public static final String ORIGIN = "https://hiroba.example";

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final Pattern USER = Pattern.compile("\"user\":\\{[^}]*\"id\":\"([^\"]+)\"");

    private final KeyPair keys = newKeys();
    private final byte[] credentialId =
            "credential-0001-of-a-test".getBytes(StandardCharsets.UTF_8);
    private String userHandle = "";

    /** What it says of itself; set by tests that lie. */
    public String rpId = RP_ID;

    public String origin = ORIGIN;
    public boolean verifiesPerson = true;
    public long counter = 1;

    /** Answers {@code navigator.credentials.create}. */
    public String make(String options) {
        userHandle = first(USER, options);
        var attestation =
                new Cbor()
                        .map(3)
                        .text("fmt")
                        .text("none")
                        .text("attStmt")
                        .map(0)
                        .text("authData")
                        .bytes(concat(authenticatorData(0x40), attestedCredential()));
        return """
        {"id":"%s","rawId":"%s","type":"public-key","authenticatorAttachment":"platform",
        "clientExtensionResults":{},"response":{"clientDataJSON":"%s","attestationObject":"%s",
        "transports":["internal"]}}
        """
                .formatted(
                        id(),
                        id(),
                        TEXT.encodeToString(clientData("webauthn.create", options)),
                        TEXT.encodeToString(attestation.out()));
    }

    /** Answers {@code navigator.credentials.get}. */
    public String show(String options) {
        var client = clientData("webauthn.get", options);
        var data = authenticatorData(0);
        return """
        {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
        "response":{"clientDataJSON":"%s","authenticatorData":"%s","signature":"%s",
        "userHandle":"%s"}}
        """
                .formatted(
                        id(),
                        id(),
                        TEXT.encodeToString(client),
                        TEXT.encodeToString(data),
                        TEXT.encodeToString(sign(concat(data, sha256(client)))),
                        userHandle);
    }

    private String id() {
        return TEXT.encodeToString(credentialId);
    }

    private byte[] clientData(String type, String options) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, first(CHALLENGE, options), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int moreFlags) {
        var present = 0x01;
        var verified = verifiesPerson ? 0x04 : 0;
        return ByteBuffer.allocate(37)
                .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (present | verified | moreFlags))
                .putInt((int) counter)
                .array();
    }

    private byte[] attestedCredential() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var cose =
                new Cbor()
                        .map(5)
                        .number(1)
                        .number(2)
                        .number(3)
                        .number(-7)
                        .number(-1)
                        .number(1)
                        .number(-2)
                        .bytes(fixed(point.getAffineX().toByteArray()))
                        .number(-3)
                        .bytes(fixed(point.getAffineY().toByteArray()));
        var head =
                ByteBuffer.allocate(18 + credentialId.length)
                        .put(new byte[16])
                        .putShort((short) credentialId.length)
                        .put(credentialId)
                        .array();
        return concat(head, cose.out());
    }

    private byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] fixed(byte[] number) {
        var out = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, out, 32 - length, length);
        return out;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("options: " + pattern + " missing in " + text);
        }
        return found.group(1);
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    /** As much of CBOR (RFC 8949) as an authenticator speaks. */
    private static final class Cbor {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Cbor map(int size) {
            return head(5, size);
        }

        Cbor text(String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            head(3, bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Cbor bytes(byte[] bytes) {
            head(2, bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Cbor number(int value) {
            return value >= 0 ? head(0, value) : head(1, -1 - value);
        }

        private Cbor head(int major, int value) {
            if (value < 24) {
                out.write(major << 5 | value);
            } else if (value < 256) {
                out.write(major << 5 | 24);
                out.write(value);
            } else {
                out.write(major << 5 | 25);
                out.write(value >> 8);
                out.write(value);
            }
            return this;
        }

        byte[] out() {
            return out.toByteArray();
        }
    }
}
