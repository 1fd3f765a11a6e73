/** The entity's accent as a dot; says nothing to assistive technology, its name stands beside it. */
export function EntityDot({ entityId }: { readonly entityId: string }) {
  return <span class="entity-dot" data-entity={entityId} aria-hidden="true" />;
}
