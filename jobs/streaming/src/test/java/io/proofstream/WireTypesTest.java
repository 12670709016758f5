package io.proofstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.proofstream.alert.Alert;
import io.proofstream.asset.AssetState;
import io.proofstream.asset.scope.ScopeMove;
import io.proofstream.asset.scope.ScopeSums;
import io.proofstream.asset.standing.Addressed;
import io.proofstream.audit.Action;
import io.proofstream.audit.RecordedAction;
import io.proofstream.broker.Arrival;
import io.proofstream.broker.PartitionClock;
import io.proofstream.evaluate.judge.JudgeClock;
import io.proofstream.evaluate.judge.JudgeNote;
import io.proofstream.evaluate.judge.Round;
import io.proofstream.evaluate.measure.Looks;
import io.proofstream.evaluate.wake.Announced;
import io.proofstream.evaluate.wake.SubjectNotice;
import io.proofstream.evaluate.wake.Wake;
import io.proofstream.evidence.Event;
import io.proofstream.finding.Finding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.govern.PolicyArrival;
import io.proofstream.judgement.history.Course;
import io.proofstream.judgement.late.Late;
import io.proofstream.judgement.late.Sayings;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.sitting.ControlState;
import io.proofstream.judgement.sitting.Stretch;
import io.proofstream.judgement.sitting.Written;
import io.proofstream.lake.route.Passed;
import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.MeasuredItem;
import io.proofstream.measure.addition.Shares;
import io.proofstream.measure.heard.HeardNote;
import io.proofstream.measure.heard.Listening;
import io.proofstream.measure.knowledge.Lesson;
import io.proofstream.measure.matter.MatterNote;
import io.proofstream.measure.matter.MatterPosture;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.AssetPosture;
import io.proofstream.measure.total.DaySums;
import io.proofstream.measure.total.Standings;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.normalize.FirstSeen;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyBook;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.resolution.KnownImage;
import io.proofstream.resolution.Mention;
import io.proofstream.tables.CutPart;
import io.proofstream.track.Call;
import io.proofstream.track.Notice;
import io.proofstream.track.Ruling;
import io.proofstream.track.Woken;
import io.proofstream.tracked.JudgedEntry;
import io.proofstream.tracked.TrackedEntry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.junit.jupiter.api.Test;

/**
 * Anything else than records of the agreed alphabet falls to Kryo: slow, and a wall to upgrades.
 */
class WireTypesTest {
  private static final List<Class<?>> ON_THE_WIRE =
      List.of(
          Alert.class,
          AssetState.class,
          ScopeMove.class,
          ScopeSums.class,
          Addressed.class,
          Action.class,
          RecordedAction.class,
          Arrival.class,
          PartitionClock.class,
          Announced.class,
          JudgeClock.class,
          JudgeNote.class,
          Looks.class,
          Round.class,
          SubjectNotice.class,
          Wake.class,
          Event.class,
          Finding.class,
          FindingChange.class,
          PolicyArrival.class,
          Course.class,
          Command.class,
          ControlEvaluation.class,
          Late.class,
          Sayings.class,
          ControlState.class,
          Stretch.class,
          Written.class,
          Passed.class,
          AddedUp.class,
          MeasuredItem.class,
          Shares.class,
          HeardNote.class,
          Listening.class,
          Lesson.class,
          MatterNote.class,
          MatterPosture.class,
          AssetNote.class,
          AssetPosture.class,
          DaySums.class,
          Standings.class,
          Entry.class,
          Message.class,
          FirstSeen.class,
          PolicyVersion.class,
          PolicyBook.class,
          PolicyRows.class,
          KnownImage.class,
          Mention.class,
          CutPart.class,
          Call.class,
          Notice.class,
          Ruling.class,
          Woken.class,
          JudgedEntry.class,
          TrackedEntry.class);

  /** In state too, by a descriptor that is told the type. */
  private static final List<Class<?>> TOLD = List.of(AssetPosture.class);

  @Test
  void everyTypeOnTheWireIsSerializedWithoutKryo() {
    SerializerConfigImpl noKryo = new SerializerConfigImpl();
    noKryo.setGenericTypes(false);
    List<Class<?>> types = Stream.of(ON_THE_WIRE, TOLD).<Class<?>>flatMap(List::stream).toList();
    for (Class<?> type : types) {
      TypeSerializer<?> serializer = TypeInformation.of(type).createSerializer(noKryo);
      assertThat(serializer).as(type.getSimpleName()).isInstanceOf(PojoSerializer.class);
      assertThat(serializer.snapshotConfiguration().toString()).doesNotContain("Kryo");
    }
  }

  @Test
  void everyTypeNamedForAStreamOrForStateIsInTheList() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages("io.proofstream");
    Set<String> named = new TreeSet<>();
    for (JavaClass owner : ours) {
      for (JavaCodeUnit code : owner.getCodeUnits()) {
        if (namesTypes(code)) {
          code.getReferencedClassObjects().stream()
              .map(reference -> reference.getRawType().getName())
              .filter(name -> name.startsWith("io.proofstream"))
              .forEach(named::add);
        }
      }
    }
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(ON_THE_WIRE.stream().map(Class::getName).toList());
  }

  /** A public record within a class that only its package sees. */
  private static Class<?> hidden(String name) {
    try {
      return Class.forName("io.proofstream." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the code makes a type for a stream, or a descriptor of state. */
  private static boolean namesTypes(JavaCodeUnit code) {
    return code.getCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(TypeInformation.class)
                    || call.getTargetOwner().getSimpleName().endsWith("StateDescriptor"));
  }
}
