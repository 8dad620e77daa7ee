package ibasho.voice.media;

import java.io.IOException;
import java.util.Hashtable;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.jspecify.annotations.NullUnmarked;

/** The browser's half of a handshake, for tests. */
@NullUnmarked
@SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"}) // the library's own types
final class DtlsClient extends DefaultTlsClient {

    private final DtlsIdentity identity;
    private final Fingerprint server;
    private final SrtpProfile profile;
    private SrtpKeys keys;

    DtlsClient(DtlsIdentity identity, Fingerprint server, SrtpProfile profile) {
        super(identity.crypto());
        this.identity = identity;
        this.server = server;
        this.profile = profile;
    }

    SrtpKeys keys() {
        return keys;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return 15_000;
    }

    @Override
    public Hashtable getClientExtensions() throws IOException {
        Hashtable<Integer, byte[]> extensions = super.getClientExtensions();
        TlsSRTPUtils.addUseSRTPExtension(
                extensions, new UseSRTPData(new int[] {profile.number}, TlsUtils.EMPTY_BYTES));
        return extensions;
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate shown) throws IOException {
                var encoded = shown.getCertificate().getCertificateAt(0).getEncoded();
                if (!Fingerprint.of(encoded).matches(server)) {
                    throw new TlsFatalAlert(AlertDescription.bad_certificate);
                }
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) {
                return identity.signer(context);
            }
        };
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        int length = SrtpKeys.length(profile);
        keys = new SrtpKeys(profile, context.exportKeyingMaterial(SrtpKeys.LABEL, null, length));
    }
}
