package ibasho.protocol;

import java.util.List;

/**
 * A relay (TURN) for homes whose network lets no voice through; for one person and a short time.
 *
 * @param urls as {@code RTCIceServer.urls} takes them
 * @param ttlSeconds how long the credential is good
 */
public record VoiceRelay(List<String> urls, String username, String credential, long ttlSeconds) {}
