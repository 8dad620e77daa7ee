package ibasho.protocol.document;

import static java.util.Map.entry;

import ibasho.protocol.ContractAlert;
import ibasho.protocol.DoorView;
import ibasho.protocol.FloorPlan;
import ibasho.protocol.InfoCardText;
import ibasho.protocol.Notice;
import ibasho.protocol.PersonView;
import ibasho.protocol.PublicOpening;
import ibasho.protocol.Repeat;
import java.util.Map;

/** What a type is called outside Java, where nested types have no outer name. */
final class TypeNames {
    private static final Map<Class<?>, String> OWN =
            Map.ofEntries(
                    entry(DoorView.State.class, "DoorState"),
                    entry(PersonView.State.class, "PersonState"),
                    entry(PublicOpening.State.class, "PublicOpeningState"),
                    entry(FloorPlan.Kind.class, "PlaceKind"),
                    entry(InfoCardText.Kind.class, "CardKind"),
                    entry(Notice.Kind.class, "NoticeKind"),
                    entry(ContractAlert.Kind.class, "ContractAlertKind"),
                    entry(Repeat.Form.class, "RepeatForm"),
                    entry(Map.class, "Numbers"));

    private TypeNames() {}

    /** One name per type; {@link DocumentsTest} proves that no two types share one. */
    static String of(Class<?> type) {
        return OWN.getOrDefault(type, type.getSimpleName());
    }
}
