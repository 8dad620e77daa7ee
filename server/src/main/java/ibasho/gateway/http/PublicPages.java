package ibasho.gateway.http;

import ibasho.protocol.PublicView;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * What anybody may read without signing in (site-01, site-02). Suppliers must not block.
 *
 * @param view the page outside the door
 * @param feed the openings as an iCalendar file, in UTF-8
 */
public record PublicPages(
        Supplier<CompletionStage<PublicView>> view, Supplier<CompletionStage<byte[]>> feed) {}
