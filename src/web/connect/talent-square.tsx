import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import type { readDemandAndTalent } from '#connect/contract.ts';
import type { EndpointOutput } from '#kit/endpoint.ts';
import { useMeasure } from '../ui/figure.tsx';
import { Picture } from '../ui/picture.tsx';
import { placeLabels } from '../ui/place-labels.ts';
import { useThemeName } from '../ui/theme-name.ts';
import type { Token } from '../ui/tokens.ts';
import { figure, text } from './talent-columns.ts';

export type Talent = EndpointOutput<typeof readDemandAndTalent>;
type Fit = Talent['themes'][number];

/** Colour says the zone, place says it too: never colour alone. */
export const zoneColour: Record<NonNullable<Fit['zone']>, Token> = {
  unmet: 'alarm',
  match: 'accent',
  idle: 'note',
  quiet: 'faint',
};
/** The names of the zones keep to the corners, where dots are rare. */
const corner = {
  idle: 'insideTopLeft',
  match: 'insideTopRight',
  quiet: 'insideBottomLeft',
  unmet: 'insideBottomRight',
} as const;
/** How many dots carry their name: on a phone fewer fit. */
const labelled = { wide: 12, narrow: 5 } as const;

/** To the right what customers ask, upwards what we can do; four zones around the even share. */
export const TalentSquare = ({ found, choose }: { found: Talent; choose: (theme: string) => void }) => {
  const t = useTranslations();
  const say = useMeasure();
  const nameOf = useThemeName();
  const narrow = useMediaQuery('(max-width: 600px)');
  const { themes } = found;
  const even = 1 / themes.length;
  const most = Math.max(even * 2, ...themes.map(({ demand, supply }) => Math.max(demand, supply))) * 1.12;
  const loud = Math.max(1, ...themes.map(({ voices }) => voices));
  const named = new Set(
    [...themes]
      .sort((a, b) => Math.abs(b.demand - b.supply) + b.demand - Math.abs(a.demand - a.supply) - a.demand)
      .slice(0, narrow ? labelled.narrow : labelled.wide)
      .map(({ theme }) => theme.id),
  );
  const worst = themes
    .filter(({ zone, certain }) => zone === 'unmet' && certain)
    .sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0];
  const percent = (share: number) => say(share, 'percent');
  const title = worst
    ? t('connect.talent.titleUnmet', {
        theme: nameOf(worst.theme),
        demand: percent(worst.demand),
        supply: percent(worst.supply),
      })
    : found.matchIndex === null
      ? t('ui.screens.demand-and-talent')
      : t('connect.talent.titleMatch', { index: percent(found.matchIndex) });
  const sizeOf = (fit: Fit) => 8 + 26 * Math.sqrt(fit.voices / loud);
  const zoneName = (fit: Fit) => (fit.zone ? t(`connect.talent.zone.${fit.zone}`) : '');
  return (
    <Picture
      title={title}
      description={t('connect.talent.description', { n: themes.length })}
      n={found.n}
      of={t('connect.talent.of')}
      asOf={found.asOf}
      height={narrow ? 400 : 520}
      rows={themes}
      rowKey={({ theme }) => theme.id}
      onPick={(picked) => {
        const id = (picked as { id?: string } | undefined)?.id;
        if (id) choose(id);
      }}
      columns={[
        text('theme', t('connect.talent.theme'), (fit) => nameOf(fit.theme)),
        text('zone', t('connect.talent.zoneHead'), zoneName),
        figure('voices', t('connect.talent.voices'), (fit) => fit.voices),
        figure('demand', t('connect.talent.demand'), (fit) => fit.demand, percent),
        figure('supply', t('connect.talent.supply'), (fit) => fit.supply, percent),
        figure('gap', t('connect.talent.gap'), (fit) => fit.demand - fit.supply, percent),
        figure('people', t('connect.talent.people'), (fit) => fit.people),
        figure('bus', t('connect.talent.bus'), (fit) => fit.busFactor),
      ]}
      option={(colour) => {
        const area = (zone: NonNullable<Fit['zone']>, from: [number, number], to: [number, number]) =>
          [
            {
              name: t(`connect.talent.zone.${zone}`),
              coord: from,
              itemStyle: { color: 'transparent' },
              label: {
                position: corner[zone],
                color: colour.quiet,
                fontSize: narrow ? 11 : 13,
              },
            },
            { coord: to },
          ] as never;
        const axis = (name: string) => ({
          type: 'value' as const,
          min: 0,
          max: most,
          name,
          nameLocation: 'middle' as const,
          nameGap: 32,
          nameTextStyle: { color: colour.quiet },
          splitLine: { show: false },
          axisLine: { show: true, lineStyle: { color: colour.line } },
          axisLabel: { color: colour.quiet, formatter: (share: number) => percent(share), hideOverlap: true },
        });
        let place = placeLabels(narrow ? 30 : 70);
        return {
          grid: { left: narrow ? 40 : 56, right: 16, top: 12, bottom: 48 },
          xAxis: axis(t('connect.talent.x')),
          yAxis: axis(t('connect.talent.y')),
          tooltip: {
            trigger: 'item',
            formatter: (one: unknown) => {
              const { data } = one as { data?: { name?: string; value?: [number, number] } };
              if (!data?.name || !data.value) return '';
              return `${escaped(data.name)}<br>${t('connect.talent.demand')} ${percent(data.value[0])} · ${t('connect.talent.supply')} ${percent(data.value[1])}`;
            },
          },
          series: [
            {
              type: 'scatter',
              data: themes.map((fit) => ({
                id: fit.theme.id,
                name: nameOf(fit.theme),
                value: [fit.demand, fit.supply],
                symbolSize: sizeOf(fit),
                itemStyle: {
                  color: colour[fit.zone ? zoneColour[fit.zone] : 'faint'],
                  opacity: 0.8,
                  borderColor: colour.ground,
                },
                // Wordless, but laid out before the names: so that they know where every dot is.
                label: { show: true, formatter: '\u200b' },
              })),
              labelLayout: ({ dataIndex, rect }) => {
                if (dataIndex === 0) place = placeLabels(narrow ? 30 : 70);
                place.dot(rect);
                return {};
              },
              markLine: {
                silent: true,
                symbol: 'none',
                label: { show: false },
                lineStyle: { color: colour.line, type: 'solid' },
                data: [{ xAxis: even }, { yAxis: even }],
              },
              markArea: {
                silent: true,
                data: [
                  area('unmet', [even, 0], [most, even]),
                  area('match', [even, even], [most, most]),
                  area('idle', [0, even], [even, most]),
                  area('quiet', [0, 0], [even, even]),
                ],
              },
            },
            {
              type: 'scatter',
              silent: true,
              data: themes
                .filter(({ theme }) => named.has(theme.id))
                .map((fit) => ({
                  name: nameOf(fit.theme),
                  value: [fit.demand, fit.supply],
                  symbolSize: sizeOf(fit),
                  itemStyle: { color: 'transparent' },
                })),
              label: {
                show: true,
                formatter: '{b}',
                color: colour.ink,
                fontSize: 12,
                width: narrow ? 100 : 170,
                overflow: 'truncate',
              },
              labelLayout: ({ rect, labelRect }) => place.name(rect, labelRect),
            },
          ],
        };
      }}
    />
  );
};

const escaped = (words: string) => words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
