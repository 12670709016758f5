package io.proofstream.judgement.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocketTest {
  private static final Set<Type> PLAIN =
      Set.of(
          String.class,
          Instant.class,
          Double.class,
          Integer.class,
          Long.class,
          Boolean.class,
          int.class,
          long.class,
          double.class,
          boolean.class);

  @Test
  void consistsOfWhatStateMayHoldAlone() {
    Set<Type> seen = new HashSet<>();

    assertPlain(Docket.class, seen);

    assertThat(seen).hasSizeGreaterThan(6);
  }

  @Test
  void whatAnOlderVersionLeftOutIsAbsent() {
    assertThat(Docket.empty().courses()).isEmpty();
    assertThat(Docket.empty().stretches()).isEmpty();
  }

  private static void assertPlain(Type type, Set<Type> seen) {
    if (PLAIN.contains(type) || !seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType several) {
      assertThat(several.getRawType()).isIn(List.class, Map.class, Set.class);
      for (Type part : several.getActualTypeArguments()) {
        assertPlain(part, seen);
      }
      return;
    }
    Class<?> one = (Class<?>) type;
    assertThat(one.isEnum() || one.isRecord()).as(one.getName()).isTrue();
    if (one.isRecord()) {
      for (RecordComponent component : one.getRecordComponents()) {
        assertPlain(component.getGenericType(), seen);
      }
    }
  }
}
