package io.proofstream.measure.matter;

/** What a subject of metrics is that is no asset. */
public enum MatterKind {
  /** What facts of one type say of one subject: {@code TYPE/SUBJECT}. */
  FACT,
  /** An alert of a sensor, and who looked into it. */
  ALERT,
  INCIDENT,
  EXCEPTION,
  /** What was decided on one commit, with its builds; or one change that names no commit. */
  CHANGE,
  /** An object of a cluster that was held against rules. */
  RESOURCE,
  /** A cluster, as far as anything named it. */
  CLUSTER,
  /** Signs of life of a sender. */
  COLLECTOR,
  /** What one scanner is, by its versions and formats. */
  SCANNER,
  /** Some of all messages and events, for what is only counted: {@code 00} to {@code 63}. */
  LOG,
  /** Some of all uses of rights, for what is only counted: {@code 00} to {@code 63}. */
  ACCESS,
  /** Some of all requests to clusters, for what is only counted: {@code 00} to {@code 63}. */
  ADMISSION,
  /** The organisation's policy. No event is about it: it is looked at at each hour's end. */
  POLICY
}
