package ibasho.staff;

import ibasho.protocol.AuditKind;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.Hat;
import ibasho.protocol.Role;

/** Japanese names for files that leave the house; pages have the message catalogue. Pure. */
final class StaffWords {
    private StaffWords() {}

    static String hat(Hat hat) {
        return switch (hat) {
            case MANAGER -> "管理者";
            case EXCHANGE -> "交流";
            case CONSULT -> "相談";
            case INFO -> "情報";
            case LEARNING -> "学び";
            case TECH -> "技術";
            case BRIDGE -> "つなぎ";
        };
    }

    static String role(Role role) {
        return switch (role) {
            case PARTICIPANT -> "参加者";
            case MANAGER -> "管理者";
            case SUPPORT_WORKER -> "支援員";
            case COUNSELLOR -> "相談員";
            case EXPERT -> "専門職";
            case TECH_SUPPORT -> "技術支援員";
            case OFFICER -> "県担当";
            case SYSADMIN -> "システム担当";
            case LEAD -> "室長";
            case BRIDGE_WORKER -> "つなぎ支援員";
            case FACILITATOR -> "ファシリテーター";
        };
    }

    static String category(ConcernCategory category) {
        return switch (category) {
            case SLANDER -> "誹謗・中傷";
            case UNEASE -> "不安にさせる発言";
            case VIOLENCE -> "暴力";
            case POLITICS -> "政治";
            case RELIGION -> "宗教";
            case OTHER -> "その他";
        };
    }

    static String kind(AuditKind kind) {
        return switch (kind) {
            case PEOPLE -> "人と役割";
            case LEDGER -> "台帳";
            case OPENING -> "開設と当番";
            case STEERING -> "軌道修正";
            case CARE -> "つらい・連絡・事故";
            case TEXTS -> "ルールと案内";
            case FILES -> "日誌と書き出し";
            case MACHINE -> "しくみ";
            case OTHER -> "その他";
        };
    }
}
