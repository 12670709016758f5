package io.proofstream.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a record means, said once: it is the comment of the table's column and the
 * description in the JSON Schema too. Of an enum it need not list the words; both add them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Meaning {
  String value();

  /** Name of the column, where it is not the component's own in snake case. */
  String column() default "";

  /** Never null. Primitives never are. */
  boolean required() default false;
}
