package ibasho.protocol;

import java.util.List;

/**
 * Whether an opening may open by itself (M-3.1.c).
 *
 * @param ready 管理者 and the four supports are covered from beginning to end
 * @param gaps of every hat, also of those that are not needed for {@code ready}
 */
public record ReadinessView(boolean ready, List<GapView> gaps) {}
