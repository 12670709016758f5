package io.proofstream.console.inventory;

import io.proofstream.console.Problem;
import io.proofstream.identity.ImageReference;
import io.proofstream.identity.InvalidReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Walks a registry: every tag of every wanted repository, with the digest that it names now. A few
 * questions are asked at once, so that ten thousand tags take minutes and the registry lives.
 */
final class Inventory {
  private static final int AT_ONCE = 8;

  private final Catalogue catalogue;
  private final String registryName;
  private final int maxImages;
  private int listed;
  private int skipped;

  /**
   * @param registryName what the registry is called in the names of its images
   * @param maxImages after so many it is an error: a listing that silently ends proves nothing
   */
  Inventory(Catalogue catalogue, String registryName, int maxImages) {
    this.catalogue = catalogue;
    this.registryName = registryName;
    this.maxImages = maxImages;
  }

  /**
   * @param found hears of each image as {@code registry/repository:tag@digest}
   */
  void walk(List<String> repositories, Consumer<String> found) {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (String repository : repositories) {
        List<String> tags = catalogue.tags(repository);
        requireWithin(tags.size());
        List<Future<String>> digests = new ArrayList<>(tags.size());
        for (String tag : tags) {
          digests.add(threads.submit(() -> catalogue.digest(repository, tag)));
        }
        try {
          for (int i = 0; i < tags.size(); i++) {
            tell(repository + ":" + tags.get(i), digests.get(i).get(), found);
          }
        } catch (ExecutionException | InterruptedException e) {
          threads.shutdownNow();
          throw broken(e);
        }
      }
    }
  }

  private void tell(String name, String digest, Consumer<String> found) {
    String image = registryName + "/" + name + "@" + digest;
    if (digest == null || !isReference(image)) {
      skipped++;
      return;
    }
    listed++;
    found.accept(image);
  }

  int listed() {
    return listed;
  }

  /** Tags that went away while we looked, or whose names no image can have. */
  int skipped() {
    return skipped;
  }

  private void requireWithin(int more) {
    if (listed + more > maxImages) {
      throw Problem.failed(
          "there are more than " + maxImages + " images",
          "what was listed so far is " + listed + ", and the next repository has " + more,
          "raise --max-images, or choose repositories with --include and --exclude");
    }
  }

  private static boolean isReference(String image) {
    try {
      ImageReference.parse(image);
      return true;
    } catch (InvalidReference e) {
      return false;
    }
  }

  private static RuntimeException broken(Exception e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return e.getCause() instanceof RuntimeException known
        ? known
        : new IllegalStateException("Stopped while listing", e);
  }
}
