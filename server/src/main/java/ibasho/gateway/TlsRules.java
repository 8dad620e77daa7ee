package ibasho.gateway;

/** What the JDK's TLS is told once, before anything uses it. */
public final class TlsRules {
    private TlsRules() {}

    /**
     * No peer may ask for another handshake on a connection that stands: each costs us a signature
     * and the peer next to nothing (ASVS 12.1, CVE-2011-1473). Must come before the first use of
     * TLS in the process, outgoing calls included; later ones change nothing.
     */
    public static void apply() {
        System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
    }
}
