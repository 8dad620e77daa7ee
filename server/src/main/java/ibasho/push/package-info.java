/**
 * Floor 3: calling the devices of staff by Web Push (RFC 8030, RFC 8292). A call carries no content
 * at all: whoever sees the telephone, and the company that delivers it, learn only that there is
 * something to look at. Without content there is nothing to encrypt.
 *
 * <p>Start at {@link ibasho.push.PushDevices}. {@link ibasho.push.PushServices} keeps the server
 * from being sent anywhere but to a known push service. Thread-safe.
 */
@NullMarked
package ibasho.push;

import org.jspecify.annotations.NullMarked;
