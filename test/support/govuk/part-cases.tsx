import { BackLink, Breadcrumbs } from '../../../src/ui/breadcrumb.tsx';
import { Button, ButtonLink } from '../../../src/ui/button.tsx';
import { Details } from '../../../src/ui/details.tsx';
import { ErrorSummary } from '../../../src/ui/error-summary.tsx';
import { ErrorMessage, Hint } from '../../../src/ui/label.tsx';
import { Banner, Inset, Panel, Warning } from '../../../src/ui/notice.tsx';
import { Pager } from '../../../src/ui/pager.tsx';
import { Card, SummaryList, type SummaryAction } from '../../../src/ui/summary-list.tsx';
import { Table, type Column } from '../../../src/ui/table.tsx';
import { Tag } from '../../../src/ui/tag.tsx';
import { TaskList } from '../../../src/ui/link-list.tsx';
import type { Attributes } from '../../../src/ui/attributes.ts';
import type { Mapping } from './field-cases.tsx';
import { content, flag, list, object, text, type Json, type Options } from './options.ts';

const actions = (v: Json, about = ''): SummaryAction[] =>
  list(object(v)['items']).map((a) => ({
    href: text(a['href']) ?? '',
    text: content(a),
    about: `${text(a['visuallyHiddenText']) ?? ''} ${about}`.trim() || undefined,
  }));

const rowsOf = (o: Options, about: string) =>
  list(o['rows']).map((r) => ({ key: content(r['key']), value: content(r['value']), actions: actions(r['actions'], about) }));

/** A row of the reference is a list of cells; `head` names the columns. */
type Cells = readonly Options[];
function columnsOf(o: Options): Column<Cells>[] {
  const head = list(o['head']);
  const rows = (Array.isArray(o['rows']) ? o['rows'] : []) as readonly Cells[];
  const width = Math.max(head.length, ...rows.map((r) => r.length));
  return Array.from({ length: width }, (_, i) => ({
    header: content(head[i]),
    cell: (r: Cells) => content(r[i]),
    rowHeader: i === 0 && flag(o['firstCellIsHeader']),
    numeric: rows.some((r) => object(r[i])['format'] === 'numeric'),
  }));
}

export const partCases: Readonly<Record<string, Mapping>> = {
  button: {
    known: /^(text|html|classes|disabled|href|name|value|type|id|attributes|isStartButton|preventDoubleClick)$/,
    render: (o) =>
      o['href'] === undefined ? (
        <Button
          type={(text(o['type']) ?? 'submit') as 'submit'}
          name={text(o['name'])}
          value={text(o['value'])}
          id={text(o['id'])}
          disabled={flag(o['disabled'])}
          once={flag(o['preventDoubleClick'])}
          attributes={object(o['attributes']) as Attributes}
        >
          {content(o)}
        </Button>
      ) : (
        <ButtonLink href={text(o['href']) ?? ''} attributes={object(o['attributes']) as Attributes}>
          {content(o)}
        </ButtonLink>
      ),
  },
  'error-summary': {
    known: /^(titleText|titleHtml|descriptionText|descriptionHtml|classes|errorList\.(text|html|href))$/,
    render: (o) => (
      <ErrorSummary
        title={content(o, 'title')}
        errors={list(o['errorList']).map((e) =>
          e['href'] === undefined ? { text: content(e) } : { text: content(e), href: String(e['href']) },
        )}
      >
        {content(o, 'description')}
      </ErrorSummary>
    ),
  },
  details: {
    known: /^(summaryText|summaryHtml|text|html|id|open|classes)$/,
    render: (o) => (
      <Details summary={content(o, 'summary')} id={text(o['id'])} open={flag(o['open'])}>
        {content(o)}
      </Details>
    ),
  },
  breadcrumbs: {
    known: /^(items\.(text|html|href)|classes|collapseOnMobile)$/,
    render: (o) => (
      <Breadcrumbs items={list(o['items']).map((i) => ({ text: content(i), ...(i['href'] ? { href: String(i['href']) } : {}) }))} />
    ),
  },
  'back-link': { known: /^(text|html|href|classes)$/, render: (o) => <BackLink href={text(o['href']) ?? '#'}>{content(o)}</BackLink> },
  tag: { known: /^(text|html|classes)$/, render: (o) => <Tag>{content(o)}</Tag> },
  'summary-list': {
    known:
      /^(rows(\.(classes|key\.(text|html|classes)|value\.(text|html|classes)|actions\.(classes|items\.(href|text|html|classes|visuallyHiddenText))))?|classes|card\.(classes|title\.(text|html|classes|headingLevel)|actions\.(classes|items\.(href|text|html|classes|visuallyHiddenText))))$/,
    render: (o) => {
      const card = object(o['card']);
      const title = object(card['title']);
      const about = card['title'] ? `(${text(title['text']) ?? ''})` : '';
      const summary = <SummaryList rows={rowsOf(o, about)} />;
      if (!card['title']) return summary;
      return (
        <Card
          title={content(card['title'])}
          level={title['headingLevel'] === 3 ? 3 : 2}
          actions={card['actions'] ? actions(card['actions'], about) : undefined}
        >
          {summary}
        </Card>
      );
    },
  },
  table: {
    known: /^(caption|captionClasses|firstCellIsHeader|classes|(head|rows)\.(text|html|format|classes))$/,
    // Ours has a header for every column, or none.
    unfit: (o) => o['head'] !== undefined && columnsOf(o).length !== list(o['head']).length,
    render: (o) => (
      <Table
        caption={text(o['caption']) ?? ''}
        columns={columnsOf(o)}
        rows={(Array.isArray(o['rows']) ? o['rows'] : []) as readonly Cells[]}
        noHead={o['head'] === undefined}
      />
    ),
  },
  'notification-banner': {
    known: /^(text|html|type|titleText|titleHtml|titleId|classes)$/,
    render: (o) => (
      <Banner tone={o['type'] === 'success' ? 'success' : 'important'} title={content(o, 'title')} id={text(o['titleId'])}>
        {content(o)}
      </Banner>
    ),
  },
  'inset-text': { known: /^(text|html|id|classes)$/, render: (o) => <Inset id={text(o['id'])}>{content(o)}</Inset> },
  'warning-text': {
    known: /^(text|html|iconFallbackText|classes)$/,
    // Ours always speaks one word, and never without a sentence.
    unfit: (o) => (o['iconFallbackText'] ?? 'Warning') !== 'Warning' || (o['text'] ?? o['html']) === undefined,
    render: (o) => <Warning>{content(o)}</Warning>,
  },
  panel: { known: /^(titleText|titleHtml|text|html|classes)$/, render: (o) => <Panel title={content(o, 'title')}>{content(o)}</Panel> },
  pagination: {
    known: /^((previous|next)\.href|landmarkLabel|classes)$/,
    render: (o) => (
      <Pager
        previousHref={text(object(o['previous'])['href'])}
        nextHref={text(object(o['next'])['href'])}
        label={text(o['landmarkLabel'])}
      />
    ),
  },
  'task-list': {
    known:
      /^(idPrefix|classes|items(\.(title\.(text|html|classes)|href|classes|hint\.(text|html)|status\.(text|html|classes|tag\.(text|html|classes))))?)$/,
    render: (o) => (
      <TaskList
        id={text(o['idPrefix']) ?? 'task-list'}
        items={list(o['items']).map((i) => {
          const tag = object(i['status'])['tag'];
          return {
            title: content(i['title']),
            href: text(i['href']),
            hint: content(i['hint']),
            status: tag ? <Tag>{content(tag)}</Tag> : content(i['status']),
          };
        })}
      />
    ),
  },
  hint: { known: /^(text|html|id|classes)$/, render: (o) => <Hint id={text(o['id']) ?? 'x'}>{content(o)}</Hint> },
  'error-message': { known: /^(text|html|id|classes)$/, render: (o) => <ErrorMessage id={text(o['id'])}>{content(o)}</ErrorMessage> },
};
