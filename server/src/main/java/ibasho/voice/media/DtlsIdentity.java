package ibasho.voice.media;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** A P-256 key and its self-signed certificate, made at start and never stored. Thread-safe. */
final class DtlsIdentity {

    private static final SignatureAndHashAlgorithm SIGNED_WITH =
            SignatureAndHashAlgorithm.getInstance(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa);

    private final BcTlsCrypto crypto;
    private final AsymmetricCipherKeyPair keys;
    private final Certificate chain;
    private final Fingerprint fingerprint;

    private DtlsIdentity(BcTlsCrypto crypto, AsymmetricCipherKeyPair keys, byte[] encoded)
            throws IOException {
        this.crypto = crypto;
        this.keys = keys;
        chain = new Certificate(new TlsCertificate[] {crypto.createCertificate(encoded)});
        fingerprint = Fingerprint.of(encoded);
    }

    static DtlsIdentity make(Instant now) throws IOException {
        var random = new SecureRandom();
        var generator = new ECKeyPairGenerator();
        var curve = SECObjectIdentifiers.secp256r1;
        var domain = new ECNamedDomainParameters(curve, ECNamedCurveTable.getByOID(curve));
        generator.init(new ECKeyGenerationParameters(domain, random));
        var keys = generator.generateKeyPair();
        return new DtlsIdentity(new BcTlsCrypto(random), keys, certificate(keys, random, now));
    }

    private static byte[] certificate(
            AsymmetricCipherKeyPair keys, SecureRandom random, Instant now) throws IOException {
        var name = new X500Name("CN=ibasho");
        var builder =
                new X509v3CertificateBuilder(
                        name,
                        new BigInteger(63, random).add(BigInteger.ONE),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(Duration.ofDays(365))),
                        name,
                        SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(keys.getPublic()));
        var signature = new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withECDSA");
        var digest = new DefaultDigestAlgorithmIdentifierFinder().find(signature);
        try {
            var signer = new BcECContentSignerBuilder(signature, digest).build(keys.getPrivate());
            return builder.build(signer).getEncoded();
        } catch (OperatorCreationException broken) {
            throw new IOException("certificate: not signed (expected: ECDSA works)", broken);
        }
    }

    BcTlsCrypto crypto() {
        return crypto;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    TlsCredentialedSigner signer(TlsContext context) {
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context), crypto, keys.getPrivate(), chain, SIGNED_WITH);
    }
}
