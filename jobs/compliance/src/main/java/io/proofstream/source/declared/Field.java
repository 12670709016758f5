package io.proofstream.source.declared;

import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.decision.Evaluation;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.declared.Change;
import io.proofstream.evidence.declared.Exploit;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.supply.Push;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A component of a record as a field of JSON.
 *
 * @param words all that it may say, or null
 */
record Field(
    String name, RecordComponent component, String meaning, boolean required, List<String> words) {

  /** Made here of other fields, or said by the type of the declaration. */
  private static final Map<Class<?>, Set<String>> COMPUTED =
      Map.of(
          Admission.class, Set.of("assetId"),
          Push.class, Set.of("action"),
          Workload.class, Set.of("assetId", "stream"));

  /** Texts that are one of few words, in records that leave them open. */
  private static final Map<Class<?>, Map<String, List<String>>> WORDS =
      Map.of(
          Change.class, Map.of("decision", List.of("approved", "rejected", "requested")),
          Evaluation.class, Map.of("adverseImpact", List.of("N1", "N2", "N3", "N4", "N5")),
          ExceptionDecision.class, Map.of("severity", wordsOf(Severity.class)),
          Exploit.class, Map.of("catalog", List.of("kev", "epss")));

  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(component -> !computed(type).contains(component.getName()))
              .map(component -> of(type, component))
              .toList();
        }
      };

  static List<Field> of(Class<? extends Record> type) {
    return FIELDS.get(type);
  }

  private static Set<String> computed(Class<?> type) {
    return COMPUTED.getOrDefault(type, Set.of());
  }

  private static Field of(Class<?> type, RecordComponent component) {
    Meaning meaning = component.getAnnotation(Meaning.class);
    Class<?> value = component.getType();
    return new Field(
        name(component),
        component,
        meaning == null ? null : meaning.value(),
        meaning != null && meaning.required(),
        value.isEnum()
            ? wordsOf(value)
            : WORDS.getOrDefault(type, Map.of()).get(component.getName()));
  }

  /** {@code packagePurl} is package_purl. */
  static String name(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  Class<?> type() {
    return component.getType();
  }

  /** Whether it is a list, which here is always one of texts. */
  boolean isListOfTexts() {
    return component.getGenericType() instanceof ParameterizedType generic
        && generic.getRawType().equals(List.class)
        && generic.getActualTypeArguments()[0].equals(String.class);
  }

  private static List<String> wordsOf(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
