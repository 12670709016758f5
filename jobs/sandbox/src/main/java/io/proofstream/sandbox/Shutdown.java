package io.proofstream.sandbox;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Progress;
import java.util.concurrent.CompletableFuture;

/** Ends every process, in an order in which none tries to recover from the end of another. */
record Shutdown(Sandbox sandbox, Progress progress) {

  void run() {
    // Flink first, its JobManager before its TaskManager: nothing then tries to recover the job.
    CompletableFuture<Void> trino = CompletableFuture.runAsync(() -> stop(Component.TRINO));
    stop(Component.JOBMANAGER);
    stop(Component.TASKMANAGER);
    trino.join();
    CompletableFuture<Void> kafka = CompletableFuture.runAsync(() -> stop(Component.KAFKA));
    stop(Component.POSTGRES);
    kafka.join();
  }

  private void stop(Component component) {
    boolean ran = sandbox.process(component).isPresent();
    sandbox.stop(component);
    progress.step("%-12s %s".formatted(component.label(), ran ? "stopped" : "did not run"));
  }
}
