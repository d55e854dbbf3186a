import { view } from '@forge/bridge';
import ForgeReconciler, {
  Button,
  Form,
  FormFooter,
  FormSection,
  Label,
  Textfield,
  useForm,
} from '@forge/react';

function Config() {
  const { register, handleSubmit, getFieldId } = useForm<{ to: string }>({ defaultValues: { to: 'all' } });
  return (
    <Form onSubmit={handleSubmit(({ to }) => view.submit({ config: { to } }))}>
      <FormSection>
        <Label labelFor={getFieldId('to')}>Whom to greet</Label>
        <Textfield {...register('to')} />
      </FormSection>
      <FormFooter>
        <Button appearance="primary" type="submit">
          Insert
        </Button>
      </FormFooter>
    </Form>
  );
}

ForgeReconciler.render(<Config />);
