package io.proofstream.evaluate.note;

import io.proofstream.evaluate.plan.Lately;
import java.util.Collections;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.api.java.functions.KeySelector;

/**
 * Lets pass what it did not let pass lately. For what harms nobody if it is told twice, and would
 * cost more than all else if it were told every time.
 */
public final class TellOnceFunction<T> extends RichFilterFunction<T> {
  private static final int LATELY = 20_000;

  private final KeySelector<T, String> name;
  private transient Set<String> told;

  /**
   * @param name what is the same has the same; null of what always passes
   */
  public TellOnceFunction(KeySelector<T, String> name) {
    this.name = name;
  }

  @Override
  public void open(OpenContext context) {
    told = Collections.newSetFromMap(new Lately<>(LATELY));
  }

  @Override
  public boolean filter(T value) throws Exception {
    String itsName = name.getKey(value);
    return itsName == null || told.add(itsName);
  }
}
