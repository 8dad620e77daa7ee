package ibasho.protocol;

import java.util.List;

/** Who is on duty now, 管理者 first; for those inside and for staff, never for the public. */
public record DutyView(List<OnDuty> people) {}
